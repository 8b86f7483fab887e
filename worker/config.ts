import { z } from 'zod';

const address = z.string().min(1);

/** What a worker is told by its environment; README.md lists it. */
const environment = z.object({
  DATABASE_URL: address,
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: address.default('default'),
  SMTP_URL: address,
  MAIL_FROM: address,
  PAGE_URL: z.url().optional(),
  BUNDLE_FOLDER: address.default('.data/bundles'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** Throws with every variable that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv) {
  // A variable that is set to nothing counts as not set: compose files cannot leave one out.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (!read.success) throw new Error(`the worker's environment: ${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    temporalAddress: data.TEMPORAL_ADDRESS,
    namespace: data.TEMPORAL_NAMESPACE,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    pageUrl: data.PAGE_URL ?? null,
    bundleFolder: data.BUNDLE_FOLDER,
    logLevel: data.LOG_LEVEL,
  };
}
