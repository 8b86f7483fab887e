import { z } from 'zod';

const address = z.string().min(1);

/** What the API is told by its environment; README.md lists it. */
const environment = z.object({
  DATABASE_URL: address,
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: address.default('default'),
  HOST: address.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: address.optional(),
  FILES_FOLDER: address.default('.data/files'),
  WEB_FOLDER: address.optional(),
  SAMPLE_ACCOUNTS: address.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** Throws with every variable that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv) {
  // A variable that is set to nothing counts as not set: compose files cannot leave one out.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (!read.success) throw new Error(`the API's environment: ${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    temporalAddress: data.TEMPORAL_ADDRESS,
    namespace: data.TEMPORAL_NAMESPACE,
    host: data.HOST,
    port: data.PORT,
    /** Whether browsers reach us by https, whoever ends it. */
    secure: data.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: data.TRUSTED_PROXIES?.split(',').map((one) => one.trim()) ?? [],
    filesFolder: data.FILES_FOLDER,
    webFolder: data.WEB_FOLDER ?? null,
    sampleAccounts: data.SAMPLE_ACCOUNTS ?? null,
    logLevel: data.LOG_LEVEL,
  };
}
