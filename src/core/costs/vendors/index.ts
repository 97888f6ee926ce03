/**
 * Who is who: which spellings of a vendor's name on invoices, card statements and in Vendors mean the same firm.
 * It refuses to know amounts, dates and what a duplicate is; where it is not sure it keeps two firms apart.
 */
export { vendorDirectory, type VendorDirectory } from './directory';
export { normaliseVendor } from './normalise';
