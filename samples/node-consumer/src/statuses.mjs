// How far a task is, by the number that Rosetta says. 7 does not exist.
export const statuses = new Map([
  [0, 'creation failed'],
  [1, 'created'],
  [2, 'waiting for annotation'],
  [3, 'annotating'],
  [4, 'annotated'],
  [5, 'waiting for review'],
  [6, 'reviewing'],
  [8, 'waiting for QC'],
  [9, 'in QC'],
  [10, 'QC completed'],
  [11, 'approved'],
]);

// Nothing follows these.
export const isDone = (status) => status === 0 || status === 11;
