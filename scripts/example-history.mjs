// Makes the history of the payroll example anew: the workspace as it would have been on four earlier days, each assessed by the built
// program with --save. What differs from today is told below; the snapshots themselves are the program's.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const example = 'examples/payroll-provider';
const program = join(process.cwd(), 'bin/soc-gap.js');

/** A year earlier, in whatever file: what was done in 2026 was done in 2025 too. */
const yearBefore = (text) =>
  text.replace(/\b20(\d\d)(-\d\d-\d\d)\b/g, (_, year, rest) => `20${Number(year) - 1}${rest}`);

const openFolder = (folder) => {
  const edit = (file, change) => {
    const path = join(folder, file);
    const value = parse(readFileSync(path, 'utf8'));
    writeFileSync(path, stringify(change(value) ?? value));
  };
  const drop = (...names) => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
  /** What was not there yet on a day. Logs that go on were exported on the day itself instead of at the end of the month before it. */
  const upTo = (day, monthEnd) => {
    edit('evidence.yaml', ({ evidence }) => {
      for (const item of evidence) {
        if (item.covers?.to !== monthEnd) continue;
        item.covers.to = day;
        item.performed = day;
        delete item.collected;
      }
    });
    const lists = { evidence: 'performed', tests: 'on', acceptances: 'accepted', incidents: 'on', changes: 'on' };
    for (const file of ['evidence.yaml', 'tests.yaml', 'acceptances.yaml', 'events.yaml']) {
      if (!existsSync(join(folder, file))) continue;
      edit(file, (value) => {
        for (const [list, key] of Object.entries(lists)) {
          if (value[list])
            value[list] = value[list].filter((item) => item[key] <= day && (item.collected ?? '') <= day);
        }
      });
    }
    const kept = new Set(parse(readFileSync(join(folder, 'evidence.yaml'), 'utf8')).evidence.map(({ id }) => id));
    edit('systems.yaml', ({ keyReports = [] }) => {
      for (const report of keyReports) report.evidence = report.evidence?.filter((id) => kept.has(id));
    });
    edit('vendors.yaml', ({ vendors }) => {
      for (const vendor of vendors) {
        vendor.reports = vendor.reports?.filter(({ issued, reviewed }) => (issued ?? reviewed ?? '') <= day);
        if (vendor.bridge?.signed > day) delete vendor.bridge;
        if (vendor.decision?.decided > day) delete vendor.decision;
      }
    });
  };
  const control = (id, change) => {
    for (const name of readdirSync(join(folder, 'controls'))) {
      edit(`controls/${name}`, ({ controls }) => {
        for (const item of controls) if (item.id === id) change(item);
      });
    }
  };
  return { edit, drop, upTo, control };
};

/** The registers of processes and flows as they were before the financial map was drawn. */
const withoutMap = ({ systems, processes }) => ({
  systems,
  processes: processes.map((work) => ({ ...work, steps: undefined, lines: undefined })),
});

const days = {
  // Before the last SOC 1 report ended. SOC 2, access lists, map and papers came in 2026.
  '2025-10-15': (folder) => {
    const { edit, drop, upTo, control } = openFolder(folder);
    drop(
      'access.yaml',
      'access',
      'documents.yaml',
      'training.yaml',
      'description.yaml',
      'events.yaml',
      'responses.yaml',
    );
    drop('acceptances.yaml');
    for (const file of ['soc-gap.yaml', 'evidence.yaml', 'tests.yaml', 'vendors.yaml']) {
      writeFileSync(join(folder, file), yearBefore(readFileSync(join(folder, file), 'utf8')));
    }
    edit('systems.yaml', withoutMap);
    edit('soc-gap.yaml', (value) => {
      delete value.reports.soc2;
      value.reports.soc1.period = { from: '2025-01-01', to: '2025-12-31' };
      value.lifecycle = { soc1: { lastReport: { through: '2024-12-31' } } };
    });
    // Approval of pay rates was still with two people.
    edit('tests.yaml', ({ tests }) => {
      for (const test of tests) {
        if (test.control === 'INP-04' || test.control === 'ACC-02') test.deviations = [];
      }
    });
    // The reports of bank and cloud came in time, and the reconciliation of May was not missed. The restore record was as recorded.
    edit('vendors.yaml', ({ vendors }) => {
      const [cloud, bank] = ['northfell-cloud', 'harbourline-bank'].map((id) => vendors.find((item) => item.id === id));
      for (const vendor of [cloud, bank]) {
        const [report] = vendor.reports;
        Object.assign(report, {
          period: { from: '2024-10-01', to: '2025-09-30' },
          issued: '2025-10-10',
          reviewed: '2025-10-13',
        });
        vendor.bridge = { ...cloud.bridge, signed: '2025-10-15', from: '2025-10-01', to: '2025-10-15' };
      }
    });
    edit('evidence.yaml', ({ evidence }) => {
      for (const item of evidence) if (item.control === 'BCP-02') delete item.sha256;
      const [id, ref] = ['E-REC-02-2025-05', 'Reconciliations, May 2025'];
      evidence.push({
        id,
        control: 'REC-02',
        performed: '2025-06-10',
        covers: { from: '2025-05-01', to: '2025-05-31' },
        ref,
      });
    });
    // Nobody answered for incidents, bank details were changed on word of mouth, and the run check had no text.
    control('INC-01', (item) => delete item.owner);
    control('PAY-04', (item) => delete item.text);
    control('OPS-05', (item) => delete item.owner);
    upTo('2025-10-15', '2025-09-30');
  },
  // After the first quarter: SOC 2 is taken up, without privacy yet. The owners are named.
  '2026-04-15': (folder) => {
    const { edit, drop, upTo, control } = openFolder(folder);
    drop('access.yaml', 'access', 'documents.yaml', 'training.yaml', 'description.yaml', 'responses.yaml');
    edit('systems.yaml', withoutMap);
    edit('soc-gap.yaml', (value) => {
      value.reports.soc2.categories = ['security', 'availability', 'confidentiality'];
    });
    control('PHY-02', (item) => (item.owner = 'Ivy Donnelly'));
    control('OPS-05', (item) => delete item.owner);
    upTo('2026-04-15', '2026-03-31');
  },
  // After the half-year: map, papers and access lists are kept. What the owners of wiping and of the network did was on file.
  '2026-07-15': (folder) => {
    const { drop, upTo, control } = openFolder(folder);
    drop('description.yaml', 'responses.yaml');
    control('PHY-02', (item) => (item.owner = 'Ivy Donnelly'));
    upTo('2026-07-15', '2026-06-30');
  },
  // As it is now, but for what came later. Ivy Donnelly has handed wiping over to nobody.
  '2026-09-15': (folder) => {
    const { drop, upTo } = openFolder(folder);
    drop('responses.yaml');
    upTo('2026-09-15', '2026-08-31');
  },
};

rmSync(join(example, 'history'), { recursive: true, force: true });
for (const [day, change] of Object.entries(days)) {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-history-'));
  cpSync(example, folder, { recursive: true });
  change(folder);
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'assess', folder, '--as-of', day, '--no-input', '--no-cache', '--save'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${day}: ${stderr}`);
  cpSync(join(folder, 'history', `${day}.json`), join(example, 'history', `${day}.json`));
  rmSync(folder, { recursive: true });
}
