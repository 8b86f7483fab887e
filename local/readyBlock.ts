import { type SampleOffice, usualPagePort } from './application.ts';
import { type LocalServers, usualPorts } from './servers.ts';
import { words } from './words.ts';

/** What the operator is shown. */
interface BlockLine {
  label: string;
  value: string;
}

/** Where people work, and where the API is told about. */
export function pageLines(pageUrl: string): BlockLine[] {
  return [
    { label: words.labels.page, value: pageUrl + moved(pageUrl, usualPagePort) },
    { label: words.labels.docs, value: `${pageUrl}api/docs` },
  ];
}

/**
 * Whom one can be in the sample office: one account for each kind of work, the sign-in page offers them
 * all. The password is shown once, by the run that made it. A ledger of an earlier release has no accounts.
 */
export function sampleLines(office: SampleOffice | null): BlockLine[] {
  const { labels, sample } = words;
  if (office === null) return [{ label: labels.accounts, value: sample.none }];
  const { accounts, file, isNew, moved: hasMoved, today } = office;
  const shown = Object.entries(sample.posts).flatMap(([name, post]) => {
    const account = accounts.find((one) => one.name === name);
    return account === undefined ? [] : [{ ...account, post }];
  });
  const width = Math.max(...shown.map(({ name }) => name.length));
  const rows = shown.map(({ name, person, unit, post }, index) => ({
    label: index === 0 ? labels.accounts : '',
    value: [name.padEnd(width), ' ', person, ...(unit === null ? [] : [unit]), post].join(' '),
  }));
  const password = isNew ? sample.password(accounts[0]?.password ?? '') : sample.passwordKept(file);
  return [
    ...rows,
    { label: labels.password, value: password },
    ...(hasMoved ? [] : [{ label: labels.sample, value: sample.ownDates(today) }]),
  ];
}

/** The servers' lines of the block; a port that had to move says so. */
export function serverLines({ mail, temporal, postgres }: LocalServers, folder: string): BlockLine[] {
  const { labels } = words;
  const inside = postgres.dataFolder.startsWith(folder);
  return [
    { label: labels.inbox, value: mail.inboxUrl + moved(mail.inboxUrl, usualPorts.inbox) },
    { label: labels.smtp, value: mail.smtpUrl + moved(mail.smtpUrl, usualPorts.smtp) },
    ...(temporal.uiUrl === undefined
      ? []
      : [{ label: labels.temporal, value: temporal.uiUrl + moved(temporal.uiUrl, usualPorts.temporalPage) }]),
    { label: 'Temporal', value: temporal.address },
    {
      label: labels.postgres,
      value: `${postgres.port}${postgres.port === usualPorts.postgres ? '' : words.moved(usualPorts.postgres)}`,
    },
    { label: labels.data, value: folder },
    ...(inside ? [] : [{ label: labels.postgresData, value: postgres.dataFolder }]),
  ];
}

/** The one block that the operator reads when everything is up. */
export function block(lines: readonly BlockLine[]): string {
  const rule = '─'.repeat(72);
  const width = Math.max(...lines.map(({ label }) => columns(label)));
  const rows = lines.map(({ label, value }) => `  ${label}${' '.repeat(width - columns(label))}   ${value}`);
  const seconds = (performance.now() / 1_000).toFixed(1);
  return ['', rule, `  ${words.ready(seconds)}`, '', ...rows, '', `  ${words.howToStop}`, rule, ''].join(
    '\n',
  );
}

/** A terminal gives a Chinese character two columns. */
function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[⺀-￮]/.test(letter) ? 2 : 1), 0);
}

function moved(url: string, usual: number): string {
  return Number(new URL(url).port) === usual ? '' : ` ${words.moved(usual)}`;
}
