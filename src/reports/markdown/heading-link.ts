export { headingLink } from '../document/inline.js';
export { anchorOf } from './anchor-of.js';
