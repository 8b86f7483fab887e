import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from '../api/openapi.ts';

/** The file in which the pages keep what they know of the API. */
export const typesFile = new URL('./src/api/schema.d.ts', import.meta.url);

/** What that file has to say, from the API's routes as they are. */
export async function typesOfApi(): Promise<string> {
  const types = await openapiTS((await openApiDocument()) as OpenAPI3);
  return `// Written by \`npm run webtypes\` from the API's OpenAPI document.\n\n${astToString(types)}`;
}
