/** 严重程度, as the office judges a finding before dispatch: 一般, 较重, 严重; the first where nobody said. */
export const severities = ['ordinary', 'serious', 'grave'] as const;
export type Severity = (typeof severities)[number];

/** The severity of a draft or a finding. */
export function severityOf({ severity }: { readonly severity?: Severity | undefined }): Severity {
  return severity ?? 'ordinary';
}
