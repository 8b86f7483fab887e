import { z } from 'zod';
import { asIssuer } from '../../db/issuer.ts';
import { type OpenFinding, openFinding } from '../../db/list/finding.ts';
import { author } from '../../db/list/timeline.ts';
import type { Whose } from '../../db/list/whose.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import type { Possible } from '../../domain/finding/allowed.ts';
import { severityOf } from '../../domain/finding/severity.ts';
import { problemWords } from '../../messages/problems/words.ts';
import { closingOf } from '../closing.ts';
import { countedOf } from '../counted.ts';
import { datedOf } from '../dated.ts';
import { openedFinding } from '../finding.ts';
import type { House, Server } from '../house.ts';
import { languageOf } from '../language.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';
import { etagOf } from '../version.ts';

type Language = ReturnType<typeof languageOf>;

export function findingRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);

  server.get(
    '/findings/:id',
    {
      schema: {
        tags: ['findings'],
        summary: 'A finding: who holds it, every date with its rule, what I may do, what happened',
        params: z.object({ id: z.string() }),
        response: { 200: openedFinding },
      },
    },
    async (request, reply) => {
      const who = await asIssuer(house.db, await actor(request), dayOf(house.clock()));
      const { success, data: id } = z.uuid().safeParse(request.params.id);
      const found = success ? await openFinding(house.db, who, id, house.clock()) : null;
      if (found === null) throw new Problem(404, 'not-found');
      reply.header('etag', etagOf(found.line.version));
      return shown(found, languageOf(request));
    },
  );
}

/** As the contract has it: a finding's line with everything else beside. */
function shown(found: OpenFinding, language: Language): z.input<typeof openedFinding> {
  const { line, source, content, state, holders, timeline, policyVersion } = found;
  const { statement, level, kind, deadlineKind, goal, closingStandard } = content;
  return {
    ...line,
    source,
    statement,
    level,
    severity: severityOf(content),
    kind,
    deadlineKind,
    goal,
    closingStandard,
    round: state?.round ?? 1,
    plan: state?.plan ?? null,
    milestonesDone: state?.milestonesDone ?? [],
    ...closingOf(found),
    chain: state?.assignment.chain ?? [],
    closedAt: state?.closedAt ?? null,
    holder: line.holder && { ...line.holder, people: holders },
    timeliness: { onTime: found.onTime, provisional: found.onTime === true && state?.closedAt === null },
    dates: found.dates.map((date) => ({ ...date, policyVersion })),
    commands: found.commands.map((command) => toldWhy(command, language)),
    timeline: timeline.events.map(({ seq, at, by, type, ...data }) => ({
      seq,
      at,
      type,
      by: author(by, timeline.names),
      data,
    })),
    evidence: found.evidence,
    ...datedOf(content, state),
    ...countedOf(content, state),
    ...(found.whose ?? ofNobody),
    ...found.pressed,
  };
}

/** A draft is nobody's yet. */
const ofNobody: Whose = {
  hands: null,
  handlers: [],
  deputies: [],
  parts: [],
  objections: { responsibility: null, fact: null },
  holdings: [],
};

function toldWhy(command: Possible, language: Language) {
  if (command.allowed) return command;
  const { what, next } = problemWords[language][command.code];
  return { ...command, title: what, next };
}
