import { z } from 'zod';

/** How far what a finding is measured by has come. */
export const quantityNow = z.number().min(0).max(1_000_000_000).exactOptional();
