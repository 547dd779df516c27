import type { EvidenceFile } from '../../model/workspace.js';
import { hashFiles, type HashOptions } from './hash-files.js';

/**
 * Hashes the evidence files that a register names, by their path in the workspace. Never throws: what is missing, leads out of the
 * workspace, is a link, a pipe or a device, or cannot be read, says so, and becomes a finding.
 */
export const readEvidence = (
  root: string,
  paths: Iterable<string>,
  options: HashOptions = {},
): Promise<Map<string, EvidenceFile>> => hashFiles(root, paths, options);
