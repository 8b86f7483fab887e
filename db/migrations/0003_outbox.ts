import { type Kysely, sql } from 'kysely';

/** What people are told, the mails made of it, and every attempt to send one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id uuid primary key default gen_random_uuid(),
      person_id text not null references person,
      channel text not null check (channel in ('morning', 'prompt')),
      -- the day of a morning mail, the first notice of a prompt one: one mail a person for each
      slot text not null,
      due_at timestamptz not null,
      address text not null,
      subject text not null,
      text text not null,
      html text not null,
      state text not null default 'ready' check (state in ('ready', 'sent', 'parked')),
      attempts integer not null default 0,
      -- real time, not the office's: a lease of the machine that sends, or its next try
      not_before timestamptz not null default 'epoch',
      unique (person_id, channel, slot)
    );
    create index mail_ready on mail (due_at) where state = 'ready';
    create table mail_attempt (
      mail_id uuid not null references mail,
      attempt integer not null,
      at timestamptz not null default now(),
      error text,
      primary key (mail_id, attempt)
    );
    create table notice (
      id bigint generated always as identity primary key,
      finding_id uuid not null,
      seq integer not null,
      person_id text not null references person,
      -- call: no channel reaches this person, so the office telephones
      channel text not null check (channel in ('morning', 'prompt', 'call')),
      -- why this person: the post told, or 'asker'
      role text not null,
      at timestamptz not null,
      subject jsonb not null,
      mail_id uuid references mail,
      -- true once a mail was made without it, for it no longer held
      dropped boolean not null default false,
      foreign key (finding_id, seq) references event
    );
    create index notice_untold on notice (channel, person_id, at) where mail_id is null and not dropped;
    create index notice_of_mail on notice (mail_id);
    create table morning (
      day date primary key,
      sent_at timestamptz not null
    );
  `.execute(db);
}
