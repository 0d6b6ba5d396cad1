/** The statements of the Postgres store. Fields of an app's shared state have the owner `shared`, those of a key `shared:<hash>`. */

const OWNER =
  "case when id like 'shared:%' then trim(trailing ':' from 'shared:' || split_part(id, ':', 4)) else id end";

const create = `
with made as (
  insert into runtime_sessions (id, workspace_id, app_id, environment, program_hash, epoch, event_seq, patch_seq, page, request,
    visitor, pending_effects, updated_at, expires_at)
  select *, now(), now() + $13::interval from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[],
    $8::int[], $9::text[], $10::text[], $11::text[], $12::text[])
  on conflict (id) do nothing
  returning id, workspace_id, app_id, environment
), fields as (
  select made.*, ${OWNER.replace(/\bid\b/g, "made.id")} as owner, field, snapshot, log
  from unnest($14::text[], $15::text[], $16::text[], $17::text[]) as given(session, field, snapshot, log)
  join made on made.id = given.session
), logs as (
  insert into runtime_field_logs (workspace_id, app_id, environment, owner, field, position, text)
  select workspace_id, app_id, environment, owner, field, 0, log from fields where log is not null
)
insert into runtime_fields (workspace_id, app_id, environment, owner, field, snapshot)
select workspace_id, app_id, environment, owner, field, snapshot from fields`;

const remove = `
with gone as (
  delete from runtime_sessions where id = any($1::text[]) returning id, app_id, environment
), owners as (
  select app_id, environment, ${OWNER} as owner from gone
), fields as (
  delete from runtime_fields f using owners o
  where f.app_id = o.app_id and f.environment = o.environment and f.owner = o.owner
)
delete from runtime_field_logs l using owners o
where l.app_id = o.app_id and l.environment = o.environment and l.owner = o.owner`;

const sweep = `
with gone as (
  delete from runtime_sessions where expires_at <= now() and id not like 'shared:%' returning id, app_id, environment
), fields as (
  delete from runtime_fields f using gone g
  where f.app_id = g.app_id and f.environment = g.environment and f.owner = g.id
), logs as (
  delete from runtime_field_logs l using gone g
  where l.app_id = g.app_id and l.environment = g.environment and l.owner = g.id
)
select id from gone`;

const SAME_FIELD =
  "x.app_id = d.app_id and x.environment = d.environment and x.owner = d.owner and x.field = given.field";

/**
 * @param shape letters of the optional parts, in this order: `c` effects and location, `s` fields set, `r` fields removed,
 * `e` logs emptied, `a` log entries added
 * @returns a statement that gives one row, `done`: how many of the commits it made
 */
function commit(shape: string): string {
  let next = 7;
  const list = (type: string) => `$${next++}::${type}[]`;
  const parts: string[] = [];
  const columns = ["$1::text[]", "$2::int[]", "$3::int[]", "$4::int[]", "$5::int[]"];
  let names = "id, epoch, from_patch, patch_seq, event_seq";
  let assignments =
    "patch_seq = i.patch_seq, event_seq = i.event_seq, updated_at = now(), expires_at = now() + $6::interval";
  if (shape.includes("c")) {
    columns.push(list("text"), list("text"), list("text"), list("text"));
    names += ", effects, page, request, program_hash";
    assignments += `, pending_effects = coalesce(i.effects, s.pending_effects), page = coalesce(i.page, s.page),
      request = coalesce(i.request, s.request), program_hash = coalesce(i.program_hash, s.program_hash)`;
  }
  parts.push(`done as (
    update runtime_sessions s set ${assignments}
    from unnest(${columns.join(", ")}) as i(${names})
    where s.id = i.id and s.epoch = i.epoch and s.patch_seq = i.from_patch and s.event_seq <= i.event_seq
    returning s.id, s.workspace_id, s.app_id, s.environment, ${OWNER.replace(/\bid\b/g, "s.id")} as owner)`);
  if (shape.includes("s")) {
    parts.push(`stored as (
    insert into runtime_fields (workspace_id, app_id, environment, owner, field, snapshot)
    select d.workspace_id, d.app_id, d.environment, d.owner, given.field, given.snapshot
    from unnest(${list("text")}, ${list("text")}, ${list("text")}) as given(session, field, snapshot) join done d on d.id = given.session
    on conflict (app_id, environment, owner, field) do update set snapshot = excluded.snapshot)`);
  }
  if (shape.includes("r")) {
    parts.push(`removed as (
    delete from runtime_fields x using unnest(${list("text")}, ${list("text")}) as given(session, field), done d
    where d.id = given.session and ${SAME_FIELD})`);
  }
  if (shape.includes("e")) {
    parts.push(`emptied as (
    delete from runtime_field_logs x using unnest(${list("text")}, ${list("text")}) as given(session, field), done d
    where d.id = given.session and ${SAME_FIELD})`);
  }
  if (shape.includes("a")) {
    parts.push(`appended as (
    insert into runtime_field_logs (workspace_id, app_id, environment, owner, field, position, text)
    select d.workspace_id, d.app_id, d.environment, d.owner, given.field, given.position, given.text
    from unnest(${list("text")}, ${list("text")}, ${list("int")}, ${list("text")}) as given(session, field, position, text)
    join done d on d.id = given.session)`);
  }
  return `with ${parts.join(", ")} select count(*)::int as done from done`;
}

const commitTexts = new Map<string, string>();

export const COMMIT_STATEMENTS = {
  create,
  remove,
  sweep,
  commit(shape: string): string {
    let text = commitTexts.get(shape);
    if (!text) {
      text = commit(shape);
      commitTexts.set(shape, text);
    }
    return text;
  },
};
