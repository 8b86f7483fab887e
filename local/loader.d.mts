/** What Node takes before the name of a TypeScript program, in whatever folder it is run. */
export function loaderArguments(): string[];
