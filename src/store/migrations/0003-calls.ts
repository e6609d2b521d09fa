import { isolated } from './isolation.ts';

/** Calls with all that happened in them, and what people must do. */
export const calls = `
  create table calls (
    practice_id uuid not null references practices,
    id uuid not null,
    from_number text,
    dialled text,
    ear text,
    -- The owner: a node by its name and, because a restarted node is another process, its run.
    node text not null,
    run uuid not null,
    lease_until timestamptz not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    ended_by text check (ended_by in ('caller', 'balie', 'transfer', 'lost')),
    outcome text,
    primary key (practice_id, id)
  );
  create index calls_going_on on calls (practice_id, lease_until) where ended_at is null;
  ${isolated('calls')}

  -- The journal. A number per call keeps the order and makes a replay harmless.
  create table call_events (
    practice_id uuid not null,
    call_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    at_ms integer not null,
    kind text not null,
    event jsonb not null,
    primary key (practice_id, call_id, seq),
    foreign key (practice_id, call_id) references calls (practice_id, id)
  );
  ${isolated('call_events')}

  create table turns (
    practice_id uuid not null,
    call_id uuid not null,
    seq integer not null,
    who text not null check (who in ('caller', 'balie')),
    text text not null,
    at_ms integer not null,
    primary key (practice_id, call_id, seq),
    foreign key (practice_id, call_id, seq) references call_events (practice_id, call_id, seq)
  );
  ${isolated('turns')}

  create table alarms (
    practice_id uuid not null,
    call_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    words_end_ms integer not null,
    reasons jsonb not null,
    primary key (practice_id, call_id, seq),
    foreign key (practice_id, call_id, seq) references call_events (practice_id, call_id, seq)
  );
  ${isolated('alarms')}

  create table transfers (
    practice_id uuid not null,
    call_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    rung text not null,
    step text not null,
    reason text,
    confirmed_by text,
    primary key (practice_id, call_id, seq),
    foreign key (practice_id, call_id, seq) references call_events (practice_id, call_id, seq)
  );
  ${isolated('transfers')}

  create table worklist (
    practice_id uuid not null references practices,
    id uuid not null,
    call_id uuid not null,
    kind text not null
      check (kind in ('urgent-callback', 'callback', 'failed-transfer', 'request', 'lost-call', 'undelivered-message')),
    urgency text not null check (urgency in ('112', 'urgent', 'today', 'normal')),
    wish text not null,
    patient_id uuid,
    call_back_number text,
    words jsonb not null,
    alarms jsonb not null,
    promised_before timestamptz,
    idempotency_key text not null,
    status text not null default 'open' check (status in ('open', 'done')),
    created_at timestamptz not null default now(),
    primary key (practice_id, id),
    unique (practice_id, idempotency_key),
    foreign key (practice_id, patient_id) references patients (practice_id, id)
  );
  create index worklist_open on worklist (practice_id, urgency, promised_before) where status = 'open';
  ${isolated('worklist')}

  -- Messages that must go out. These rows are the truth; a job carries only the id.
  create table outbox (
    practice_id uuid not null references practices,
    id uuid not null,
    call_id uuid,
    patient_id uuid,
    appointment_id uuid,
    channel text not null check (channel in ('whatsapp', 'sms', 'email', 'file')),
    recipient text not null,
    template text not null,
    logistics jsonb not null,
    status text not null default 'queued' check (status in ('queued', 'sent', 'dead', 'withdrawn')),
    attempts integer not null default 0,
    last_fault text,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patients (practice_id, id),
    foreign key (practice_id, appointment_id) references appointments (practice_id, id)
  );
  create index outbox_waiting on outbox (practice_id, created_at) where status = 'queued';
  create index outbox_of_appointment on outbox (practice_id, appointment_id);
  create index outbox_of_call on outbox (practice_id, call_id);
  ${isolated('outbox')}
`;
