import { writeFile } from 'node:fs/promises';
import { typesFile, typesOfApi } from './typesOfApi.ts';

/** `npm run webtypes`: after every change of the API's routes or their schemas. */
await writeFile(typesFile, await typesOfApi());
