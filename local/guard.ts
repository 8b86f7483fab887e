import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ProcessIdentity } from './identity.mjs';

/** Waits for a word that never comes where its other end is gone, and then ends the server. */
const script = 'read -r word; [ "$word" = spare ] || kill -s "$1" "$2"';

/**
 * Ends the server when this process is gone, however it went: for servers that nobody would come back for.
 * @returns what calls that off, once the server has been stopped in the usual way.
 */
export function endWithUs(server: ProcessIdentity, signal: NodeJS.Signals): () => void {
  const guard = spawn('/bin/sh', ['-c', script, 'guard', signal.slice('SIG'.length), String(server.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // It must not keep us alive either; one that could not be started guards nothing.
  guard.once('error', () => {}).unref();
  const word = guard.stdin as Socket;
  word.on('error', () => {}).unref();
  return () => word.end('spare\n');
}
