import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Logo } from '../../model/brand.js';
import { inputError } from '../../model/problem.js';
import type { Place, SocGapError } from '../../model/problem.js';
import { diskError } from '../disk/disk-error.js';
import { decodeText } from '../text/decode-text.js';
import { readBytes } from '../text/read-bytes.js';

/** It stands in every page: 256 KB is more than a logo needs. */
const mostBytes = 256 * 1024;

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An image runs no script; somebody who opens the picture by itself would. Entities can grow without end. */
const unwanted = /<!DOCTYPE|<!ENTITY|<(?:[\w-]+:)?(?:script|foreignObject|iframe)\b|\son\w+\s*=|javascript:/i;

const isOutside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
};

/** Where a path leads when all links are followed. Throws exit 4 where it leads nowhere. */
const truePath = (path: string, name: string): string => {
  try {
    return realpathSync(path);
  } catch (error) {
    throw diskError('read', name, error);
  }
};

/**
 * Reads a PNG or SVG picture from the folder of a brand file. Throws exit 2 where it lies outside (links are followed), is too large,
 * of another kind, or an SVG with something that could run; exit 4 where it can't be read.
 */
export const readLogo = (folder: string, name: string, place: Place): Logo => {
  const wrong = (message: string, hint: string): SocGapError =>
    inputError({ code: 'bad-logo', message: `logo ${name}: ${message}`, hint, place });
  const outside = wrong('it lies outside of the folder of the brand file', 'put it beside the brand file');
  if (isAbsolute(name) || isOutside(folder, join(folder, name))) throw outside;
  const path = truePath(join(folder, name), name);
  if (isOutside(truePath(folder, name), path)) throw outside;
  const bytes = Buffer.from(readBytes(path, name, mostBytes).bytes);
  if (bytes.subarray(0, 8).equals(pngStart)) return { mediaType: 'image/png', base64: bytes.toString('base64') };
  if (!/\.svg$/i.test(name)) throw wrong('it is no PNG picture', 'PNG and SVG are taken');
  const text = decodeText(bytes, name);
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<svg[\s>]/.test(text))
    throw wrong('it is no SVG picture', 'its root has to be svg, without a document type');
  if (unwanted.test(text))
    throw wrong('it holds more than a picture', 'save it as plain SVG, without scripts and entities');
  return { mediaType: 'image/svg+xml', base64: bytes.toString('base64') };
};
