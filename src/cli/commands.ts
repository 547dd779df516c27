import type { CommandSpec } from './command.js';
import { assessSpecs } from './specs/assess-specs.js';
import { knowledgeSpecs } from './specs/knowledge-specs.js';
import { readingSpecs } from './specs/reading-specs.js';
import { registerSpecs } from './specs/register-specs.js';

/** Every command, in the order of `--help`. To add one: its module, and an entry in the file of its family. */
export const commands: readonly CommandSpec[] = [...assessSpecs, ...readingSpecs, ...registerSpecs, ...knowledgeSpecs];
