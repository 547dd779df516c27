import { complaintsOf, load } from './load.js';
import { removeTemporaryFolders } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const document = 'documents:\n  - id: P-1\n    type: access-policy\n    title: Access\n';
const round = 'training:\n  - id: T-1\n    course: security-awareness\n    assigned: 140\n    completed: 131\n';

describe('the registers of documents and training', () => {
  it('are read, each item with its place', async () => {
    const { documents, training, places } = await load({ 'documents.yaml': document, 'training.yaml': round });
    expect([documents, training]).toEqual([
      [{ id: 'P-1', type: 'access-policy', title: 'Access' }],
      [{ id: 'T-1', course: 'security-awareness', assigned: 140, completed: 131 }],
    ]);
    expect([places.documents, places.training]).toEqual([
      [{ file: 'documents.yaml', line: 2 }],
      [{ file: 'training.yaml', line: 2 }],
    ]);
  });

  it('are empty lists where there are no files', async () => {
    const { documents, training } = await load({});
    expect([documents, training]).toEqual([[], []]);
  });

  it('take kinds and courses of the organization’s own', async () => {
    const files = {
      'documents.yaml': document.replace('access-policy', 'house-rules'),
      'training.yaml': round.replace('security-awareness', 'first-aid'),
    };
    expect(await complaintsOf(files)).toEqual([]);
  });

  it('complain of a day that does not exist and of a number that is none', async () => {
    const files = {
      'documents.yaml': `${document}    reviewed: 2026-02-30\n`,
      'training.yaml': round.replace('131', '-1'),
    };
    expect((await complaintsOf(files)).map((complaint) => complaint.split(' ')[0])).toEqual([
      'documents.yaml:5:15',
      'training.yaml:5:16',
    ]);
  });

  it('complain of an id that stands in a register twice', async () => {
    const twice = `${document}  - id: P-1\n    type: privacy-notice\n    title: Notice\n`;
    expect(await complaintsOf({ 'documents.yaml': twice })).toEqual([
      'documents.yaml:5:9 duplicate-id: the id P-1 stands in documents twice: first in documents.yaml:2 (keep one, or give the other an id of its own)',
    ]);
  });
});
