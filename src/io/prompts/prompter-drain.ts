/** Silence that ends a paste (milliseconds), and the longest wait for it. */
const silence = 25;
const longest = 1000;

const interruptByte = 0x03;

/**
 * Reads away what was typed or pasted before the next question is drawn, until the input has been silent for a moment. Ctrl-C among
 * it still counts: `interrupted`.
 */
export const drainInput = async (input: NodeJS.ReadStream): Promise<{ readonly interrupted: boolean }> =>
  new Promise((resolve) => {
    let interrupted = false;
    const finish = (): void => {
      clearTimeout(quiet);
      clearTimeout(limit);
      input.off('data', take);
      input.off('end', finish);
      input.pause();
      resolve({ interrupted });
    };
    const take = (bytes: Buffer | string): void => {
      if (Buffer.from(bytes).includes(interruptByte)) interrupted = true;
      quiet.refresh();
    };
    const quiet = setTimeout(finish, silence);
    const limit = setTimeout(finish, longest);
    input.setRawMode(true);
    input.on('data', take);
    input.once('end', finish);
    input.resume();
  });
