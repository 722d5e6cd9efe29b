// The ids of the specification's samples, and scenes that answer by themselves ("magic ids").
export const ids = {
  campaignId: 'a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e',
  annotationRequestId: 'f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f',
  sceneId: 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f',
};

const magic = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const withStatus = (status) => ({ ...ids, sceneId: magic(status) });
export const withCode = (code, field = 'sceneId') => ({ ...ids, [field]: magic(code) });

export const faults = ['timeout', 'reset', 'close', 'empty-body', 'truncated-body', 'slow-body', 'garbage-body', 'wrong-content-type', 'gateway-page'];
export const withFault = (fault) => ({ ...ids, sceneId: magic(200_001 + faults.indexOf(fault)) });

export const mutants = [
  'unknown-status-7', 'unknown-status-12', 'unknown-code', 'code-as-string', 'status-as-string', 'success-lies', 'null-data-on-success',
  'data-on-error', 'missing-view-url', 'missing-field', 'extra-fields', 'iso-date', 'null-message', 'reordered', 'duplicate-keys',
];
export const withMutant = (mutant) => ({ ...ids, sceneId: magic(300_001 + mutants.indexOf(mutant)) });
