-- Visitors write part of these, and jsonb refuses characters that JSON may hold (U+0000, lone surrogates).
ALTER TABLE "runtime_sessions"
  ALTER COLUMN "request" TYPE TEXT USING "request"::text,
  ALTER COLUMN "pending_effects" DROP DEFAULT,
  ALTER COLUMN "pending_effects" TYPE TEXT USING "pending_effects"::text,
  ALTER COLUMN "pending_effects" SET DEFAULT '[]';
