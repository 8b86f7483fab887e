import { z } from 'zod';
import { line } from '../text.ts';

const count = z.number().min(0).max(1_000_000_000);

/** What a draft's finding is measured by; whether it counts anything is told by the check of its batch. */
export const quantity = z.strictObject({ unit: line(20), baseline: count, target: count });
