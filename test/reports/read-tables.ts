/** The cells of a table row as GitHub splits them: at pipes that no backslash escapes. */
export const readRow = (line: string): string[] => {
  const cells: string[] = [];
  let cell = '';
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (character === '\\') {
      cell += character + line.charAt(index + 1);
      index++;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '' || cells[0] !== '') throw new Error(`not a table row: ${line}`);
  return cells.slice(1);
};

/** All tables of a Markdown text, each as its rows without the delimiter row. Throws where one is not well formed. */
export const readTables = (markdown: string): string[][][] =>
  markdown
    .trimEnd()
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => {
      const [head = '', delimiter = '', ...rows] = block.split('\n');
      if (!/^\|( -{3}:? \|)+$/.test(delimiter)) throw new Error(`not a delimiter row: ${delimiter}`);
      const table = [head, delimiter, ...rows].map(readRow);
      const width = table[0]?.length;
      for (const row of table)
        if (row.length !== width) throw new Error(`${row.length} cells, not ${width ?? 0}: ${row.join(' | ')}`);
      return table.filter((_, index) => index !== 1);
    });
