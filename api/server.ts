import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { House, Server } from './house.ts';
import { hasPages, servePages } from './pages.ts';
import { tellProblems } from './problems.ts';
import { batchRoutes } from './routes/batches.ts';
import { callRoutes } from './routes/calls.ts';
import { changeRoutes } from './routes/changes.ts';
import { commandRoutes } from './routes/commands.ts';
import { copyRoutes } from './routes/copies.ts';
import { draftRoutes } from './routes/drafts.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { findingRoutes } from './routes/finding.ts';
import { healthRoutes } from './routes/health.ts';
import { itemRoutes } from './routes/items.ts';
import { itemTableRoutes } from './routes/itemTable.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { peopleRoutes } from './routes/people.ts';
import { rulesRoutes } from './routes/rules.ts';
import { ruleVersionRoutes } from './routes/ruleVersions.ts';
import { sampleAccountRoutes } from './routes/sampleAccounts.ts';
import { sessionRoutes } from './routes/session.ts';
import { signatureRoutes } from './routes/signatures.ts';
import { suspensionRoutes } from './routes/suspensions.ts';
import { todayRoutes } from './routes/today.ts';
import { unitRoutes } from './routes/units.ts';

/** Assembles the API on a house; it listens nowhere yet. Everything it offers lies under `/api`. */
export async function buildServer(house: House, log: FastifyBaseLogger): Promise<Server> {
  const server: Server = fastify({
    loggerInstance: log,
    bodyLimit: 1_000_000,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: [...house.trustedProxies],
  }) as unknown as Server;
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: house.secure ? [] : null } },
  });
  await server.register(cookie);
  await server.register(csrf, {
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure: house.secure },
    getToken: ({ headers }) => headers['x-csrf-token'] as string | undefined,
  });
  await server.register(rateLimit, { global: false });
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Xiaohao 销号', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  });
  await server.register(swaggerUi, { routePrefix: '/api/docs' });
  tellProblems(server);
  await server.register(
    async (api) => {
      healthRoutes(api as Server, house);
      sessionRoutes(api as Server, house);
      sampleAccountRoutes(api as Server, house);
      todayRoutes(api as Server, house);
      ledgerRoutes(api as Server, house);
      findingRoutes(api as Server, house);
      itemRoutes(api as Server, house);
      itemTableRoutes(api as Server, house);
      copyRoutes(api as Server, house);
      unitRoutes(api as Server, house);
      rulesRoutes(api as Server, house);
      suspensionRoutes(api as Server, house);
      ruleVersionRoutes(api as Server, house);
      peopleRoutes(api as Server, house);
      commandRoutes(api as Server, house);
      signatureRoutes(api as Server, house);
      evidenceRoutes(api as Server, house);
      batchRoutes(api as Server, house);
      draftRoutes(api as Server, house);
      callRoutes(api as Server, house);
      changeRoutes(api as Server, house);
    },
    { prefix: '/api' },
  );
  if (hasPages(house.webFolder)) await servePages(server, house.webFolder);
  return server;
}
