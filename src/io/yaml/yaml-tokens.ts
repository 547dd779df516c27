import { Lexer, Parser } from 'yaml';

type Token = ReturnType<Parser['next']> extends Generator<infer T> ? T : never;

/** Collections inside collections. Deeper files abort Node (850 levels) or take minutes. */
export const maxDepth = 64;
/** Pieces of syntax. A register of 5 MB has about 1,300,000; a file of nothing but commas would take ten times its share. */
const maxPieces = 1_500_000;
/** A register of 5 MB has about 200,000 lines; a text of empty lines would take 150 bytes of memory for each of its own. */
const maxLines = 400_000;

export type Tokens =
  { readonly tokens: readonly Token[] } | { readonly refused: 'too-deep' | 'too-many-values'; readonly offset: number };

/** Where the line starts that is one too many. */
const lineTooMany = (text: string): number | undefined => {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
    if (count > maxLines) return at + 1;
  }
  return undefined;
};

/** The file's syntax tokens, or why and where reading was given up. Memory and time stay bounded whatever the text is. */
export const readTokens = (text: string): Tokens => {
  const tooFar = lineTooMany(text);
  if (tooFar !== undefined) return { refused: 'too-many-values', offset: tooFar };
  const parser = new Parser();
  const tokens: Token[] = [];
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    if (pieces > maxPieces) return { refused: 'too-many-values', offset: parser.offset };
    for (const token of parser.next(piece)) tokens.push(token);
    // The stack holds the document, the open collections and the scalar that is being read.
    if (parser.stack.length > maxDepth + 2) return { refused: 'too-deep', offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
};
