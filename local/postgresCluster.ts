import type { Account } from './postgresAccount.ts';

/** One cluster's files and whom they belong to. */
export interface Cluster {
  account: Account | undefined;
  durability: 'kept' | 'throwaway';
  /** The folder asked for. */
  folder: string;
  /** The folder used: the same, or one that the account can reach. */
  place: string;
  data: string;
  password: string;
}

/** What its programs are given of an environment; of ours PGPORT, PGDATA and the like would reach the server. */
export const postgresEnvironment = { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' };
