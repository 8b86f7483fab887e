import { once } from 'node:events';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { type InboxServer, startInboxServer } from './inboxServer.ts';
import { type MailStore, openMailStore, type StoredMail } from './mailStore.ts';
import { freePort } from './ports.ts';

export type { StoredMail } from './mailStore.ts';

/**
 * How the sink takes mail.
 * `ok`; `refuse`: busy at every connection (421); `reject-recipient`: no such recipient (550);
 * `drop`: the connection is cut where the answer should come, and nothing was kept;
 * `lose-answer`: the mail is kept, but the connection is cut before the answer.
 */
export type SinkMode = 'ok' | 'refuse' | 'drop' | 'lose-answer' | 'reject-recipient';

export interface MailSinkOptions {
  /** Keeps the mails between runs; without it they live in memory. */
  folder?: string;
  /** Taken where they are free, else others. */
  smtpPort?: number;
  httpPort?: number;
}

export interface MailSink {
  /** smtp://127.0.0.1:port, without a password. */
  smtpUrl: string;
  /** The page where the mails are read. */
  inboxUrl: string;
  /** Oldest first. */
  messages(): readonly StoredMail[];
  /** Calls `fn` for every mail from now on; what it gives ends that. */
  onMail(fn: (mail: StoredMail) => void): () => void;
  /** @param recipients for `reject-recipient`: only these addresses are refused. */
  setMode(mode: SinkMode, recipients?: readonly string[]): void;
  stop(): Promise<void>;
}

const MAIL_LIMIT_BYTES = 25 * 1024 * 1024;

/** Starts an SMTP server on 127.0.0.1 that delivers nothing and keeps everything, with a page to read it. */
export async function startMailSink({
  folder,
  smtpPort = 0,
  httpPort = 0,
}: MailSinkOptions = {}): Promise<MailSink> {
  const store = openMailStore(folder);
  const listeners = new Set<(mail: StoredMail) => void>();
  const fault: Fault = { mode: 'ok', recipients: undefined };
  const smtp = smtpServer(store, fault, (mail) => {
    for (const listener of listeners) listener(mail);
  });
  const port = await listen(smtp, smtpPort);
  const inbox: InboxServer = await startInboxServer(store, httpPort);
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    inboxUrl: inbox.url,
    messages: () => store.all(),
    onMail(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    setMode(mode, recipients) {
      fault.mode = mode;
      fault.recipients = recipients;
    },
    async stop() {
      await Promise.all([new Promise<void>((resolve) => smtp.close(() => resolve())), inbox.stop()]);
    },
  };
}

interface Fault {
  mode: SinkMode;
  recipients: readonly string[] | undefined;
}

function smtpServer(store: MailStore, fault: Fault, arrived: (mail: StoredMail) => void): SMTPServer {
  const sockets = new Map<number, Socket>();
  const smtp = new SMTPServer({
    name: 'localhost',
    banner: 'Xiaohao mail sink',
    size: MAIL_LIMIT_BYTES,
    disabledCommands: ['AUTH', 'STARTTLS'],
    // A name server that does not answer would hold every connection up.
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onConnect: (_session, done) =>
      done(fault.mode === 'refuse' ? refusal(421, 'Service not available') : null),
    onRcptTo: ({ address }, _session, done) =>
      done(rejects(fault, address) ? refusal(550, 'No such recipient') : null),
    onData(stream, session, done) {
      take(stream, session).then(
        () => done(),
        (error: Error) => done(refusal(451, error.message)),
      );
    },
  });
  const take = async (
    stream: NodeJS.ReadableStream & { sizeExceeded: boolean },
    session: SMTPServerSession,
  ) => {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) throw refusal(552, 'The mail is too large');
    if (fault.mode === 'drop') return cut(session);
    arrived(await store.keep(await parsed(raw, session)));
    if (fault.mode === 'lose-answer') cut(session);
  };
  // The server names its connections to us by port only.
  const cut = ({ remotePort }: SMTPServerSession) => void sockets.get(remotePort)?.destroy();
  smtp.server.on('connection', (socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  // A client that goes away in the middle of a mail is no trouble of ours.
  smtp.on('error', () => {});
  return smtp;
}

function rejects({ mode, recipients }: Fault, address: string): boolean {
  return mode === 'reject-recipient' && (recipients === undefined || recipients.includes(address));
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function parsed(raw: Buffer, { envelope }: SMTPServerSession): Promise<Omit<StoredMail, 'id'>> {
  const mail = await PostalMime.parse(raw);
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return {
    at: new Date().toISOString(),
    from: mail.from?.address ?? sender,
    to: envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
  };
}

async function listen(smtp: SMTPServer, preferredPort: number): Promise<number> {
  const port = await freePort(preferredPort);
  const server = smtp.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return port;
}
