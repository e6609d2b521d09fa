import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { complaintList } from '../../../../src/http/contract/complaints.ts';
import { ask } from '../../api/ask.ts';

/** They are items of the worklist: what changes that, reads them anew. */
export const useComplaints = () =>
  useQuery({
    queryKey: ['worklist', 'complaints'],
    queryFn: () => ask<z.output<typeof complaintList>>('GET', '/api/complaints'),
  });
