import { name, version } from '../../package.json';

/** What every assessment says made it. */
export const tool = { name, version } as const;
