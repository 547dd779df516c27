// Our side of bench-duties: reads the access list, folds it, finds the conflicts, and tells the time of each and a hash of all.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutyMasks, eachConflict } from '../../src/duties/duty-masks';
import { findHolders } from '../../src/duties/find-holders';
import { foldAccess } from '../../src/duties/fold-access';
import { mapRoles } from '../../src/duties/map-roles';
import { readAccess } from '../../src/io/access/read-access';

const [folder] = process.argv.slice(2);
const { duties, pairs, roles } = JSON.parse(readFileSync(join(folder, 'knowledge.json'), 'utf8'));
const accessLists = [{ id: 'all', file: 'access.csv', columns: { person: 'person', system: 'system', role: 'role' } }];
const registers = {
  accessLists,
  transactionLogs: [],
  people: [],
  sharedAccounts: [],
  systems: [],
  places: { accessLists: [] },
};

const start = process.hrtime.bigint();
const { access } = await readAccess(folder, registers);
const read = process.hrtime.bigint();
const masks = dutyMasks(duties, pairs);
const holders = findHolders(access, [], []);
const rows = foldAccess(masks, access, holders, mapRoles(access, roles), 20260930);
const found = [];
eachConflict(masks, rows, holders.all.length, (row, pair) => found.push(row, pair));
const folded = process.hrtime.bigint();
const lines = [];
for (let at = 0; at < found.length; at += 2)
  lines.push(`${holders.all[found[at]].name} ${masks.pairs[found[at + 1]].id}`);
const hash = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
const ms = (from, to) => Number(to - from) / 1e6;
console.log(JSON.stringify({ read: ms(start, read), fold: ms(read, folded), conflicts: lines.length, hash }));
