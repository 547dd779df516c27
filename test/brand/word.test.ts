import { strFromU8, unzipSync } from 'fflate';
import { renderDocx } from '../../src/reports/docx/render-docx.js';
import type { Brand } from '../../src/model/brand.js';
import { anAssessment } from '../reports/an-assessment.js';

const brand: Brand = {
  firm: 'Tallis & <Wren>',
  contact: 'readiness@tallis.example',
  logo: null,
  primary: null,
  confidentiality: 'For Brightwater alone.',
  introduction: 'We looked at the registers in October.',
};

const documentOf = (options: { readonly brand?: Brand }): string => {
  const bytes = renderDocx(anAssessment(), options);
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
};

test('the Word report names the firm and carries its texts, beside the line about attestation', () => {
  const text = documentOf({ brand });
  expect(text).toContain('Prepared by Tallis &amp; &lt;Wren&gt;, readiness@tallis.example');
  expect(text).toContain('For Brightwater alone.');
  expect(text).toContain('We looked at the registers in October.');
  expect(text).toContain('It is no attestation');
});

test('without a brand nothing of it is there', () => {
  expect(documentOf({})).not.toMatch(/Prepared by|Confidential\./);
});
