const refuse = (name: string, value: number): void => {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1`);
};

/**
 * How many items must show no deviation before one may say, with this confidence (0 to 1), that the true rate of deviations is
 * below the tolerable one (0 to 1): n = ceil(ln(1 - confidence) / ln(1 - tolerable)). For populations much larger than the sample.
 */
export const zeroDeviationSize = (confidence: number, tolerable: number): number => {
  refuse('confidence', confidence);
  refuse('tolerable', tolerable);
  return Math.ceil(Math.log(1 - confidence) / Math.log(1 - tolerable));
};

/** The other way round: the rate of deviations (0 to 1) that a sample of this size without any rules out, with this confidence. */
export const rateRuledOut = (confidence: number, size: number): number => {
  refuse('confidence', confidence);
  return size < 1 ? 1 : 1 - (1 - confidence) ** (1 / size);
};
