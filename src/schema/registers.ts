/** What the register files of a workspace hold, item by item. */
export * from './registers/control.js';
export * from './registers/evidence.js';
export * from './registers/vendor.js';
export * from './registers/user-control.js';
export * from './registers/system.js';
export * from './registers/process.js';
export * from './registers/map.js';
export * from './registers/person.js';
export * from './registers/access.js';
export * from './registers/test.js';
export * from './registers/decision.js';
export * from './registers/answer.js';
export * from './registers/papers.js';
export * from './registers/description.js';
export * from './registers/events.js';
