import type { paths } from './schema.d.ts';

type Method = 'get' | 'put' | 'post';
type Content<R> = R extends { content: { 'application/json': infer C } } ? C : never;
type Responses<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? R
  : never;
/** The content of a route's good answer. */
type Answer<P extends keyof paths, M extends Method, S extends number> =
  Responses<P, M> extends Record<S, infer R> ? Content<R> : never;

export type Me = Answer<'/api/me', 'get', 200>;
export type Today = Answer<'/api/me/today', 'get', 200>;
export type Row = Answer<'/api/findings', 'get', 200>['findings'][number];
export type Finding = Answer<'/api/findings/{id}', 'get', 200>;
export type FindingDate = Finding['dates'][number];
export type TimelineEvent = Finding['timeline'][number];
export type Evidence = Finding['evidence'][number];
export type Item = Answer<'/api/findings/{id}/items', 'get', 200>['items'][number];
export type Unit = Answer<'/api/units', 'get', 200>['units'][number];
export type OpenBatch = Answer<'/api/batches/{id}', 'get', 200>;
export type SampleAccount = Answer<'/api/sample-accounts', 'get', 200>['accounts'][number];
export type Command =
  paths['/api/findings/{id}/commands']['post']['requestBody']['content']['application/json'];
