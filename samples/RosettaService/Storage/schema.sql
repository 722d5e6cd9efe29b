-- A scene belongs to an annotation request, and that to a campaign.
CREATE TABLE campaigns (
  id     TEXT PRIMARY KEY,
  number TEXT NOT NULL CHECK (number <> '' AND number NOT GLOB '*[^0-9]*')
);

CREATE TABLE annotation_requests (
  id          TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id)
);

-- task_number has more digits than an integer of SQLite. hiccups: asking for this scene answers code 5000.
CREATE TABLE scenes (
  id                    TEXT PRIMARY KEY,
  annotation_request_id TEXT NOT NULL REFERENCES annotation_requests (id),
  task_number           TEXT NOT NULL CHECK (task_number <> '' AND task_number NOT GLOB '*[^0-9]*'),
  status                INTEGER NOT NULL CHECK (status IN (0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11)),
  hiccups               INTEGER NOT NULL DEFAULT 0 CHECK (hiccups IN (0, 1))
);
