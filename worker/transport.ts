import nodemailer from 'nodemailer';
import type { Config } from './config.ts';

/** To the mail server at once. */
export const connections = 4;

/**
 * The way out to the mail server, a few connections kept open. A server that hangs is given up before
 * the minute's lease of a mail is over: later it would be sent twice.
 */
export function openTransport({ smtpUrl }: Pick<Config, 'smtpUrl'>) {
  return nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
}
