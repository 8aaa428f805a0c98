-- Who was here before: a person is a mobile number. Each person's attempts stand together, the
-- newest last, with all that the person is looked for by.
CREATE INDEX attempt_person ON attempt (mobile, created_at, search_text);
