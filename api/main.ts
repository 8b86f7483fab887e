import pino from 'pino';
import { fromMillis } from '../domain/calendar/instant.ts';
import { readConfig } from './config.ts';
import { startApi } from './start.ts';
import { stopOnRequest } from './stopping.ts';

const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
const server = await startApi(config, { clock: () => fromMillis(Date.now()), clockOffset: 0 }, log);
stopOnRequest(server, log);
process.send?.('ready');
