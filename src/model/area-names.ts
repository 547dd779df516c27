import type { Area } from '../schema/catalog.js';

/** The areas of SOC 1 in the order in which they are told, as people name them. */
export const areaNames: Readonly<Record<Area, string>> = {
  accuracy: 'Transaction accuracy',
  segregation: 'Segregation of duties',
  access: 'Access to financial systems',
  regulatory: 'Regulatory duties that change user entities’ figures',
};
