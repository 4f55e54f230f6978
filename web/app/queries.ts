import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useRef } from "react";
import type { Operation, OutputOf } from "../../src/kernel/contract.ts";
import { whoAmI } from "../../src/modules/identity/user.contract.ts";
import { actionKey, call, FaultError, type RawInputOf, RefusalError } from "./api.ts";

export const queryClient = new QueryClient({
  // A session that ended while a page was open shows the sign-in page, whichever read noticed it.
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      const ended = error instanceof RefusalError && error.status === 401 && queryKey[0] !== whoAmI.name;
      if (ended) queryClient.invalidateQueries({ queryKey: [whoAmI.name] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal however often it is asked; only faults are worth a second try.
      retry: (count, error) => count < 1 && error instanceof FaultError,
    },
  },
});

const POLL_MS = 800;

/**
 * Reads an operation. Pass `undefined` as input to wait until there is one. With `keep`, the rows shown stay until the
 * next page of the same list has come; never use it where the input names one thing, or that of another is shown. What
 * is `asked` costs the server much: it is read again only when somebody asks. `while` reads it again and again as long
 * as it says so: something is at work in the background.
 */
export function useRead<Op extends Operation>(
  contract: Op,
  input: RawInputOf<Op> | undefined,
  options: { keep?: boolean; asked?: boolean; while?: (data: OutputOf<Op>) => boolean } = {},
) {
  const { while: poll } = options;
  return useQuery<OutputOf<Op>, Error>({
    queryKey: [contract.name, input ?? null],
    queryFn: () => call(contract, input ?? ({} as RawInputOf<Op>)),
    enabled: input !== undefined,
    ...(options.asked === true ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(poll === undefined
      ? {}
      : { refetchInterval: ({ state }) => (state.data && poll(state.data) ? POLL_MS : false) }),
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Writes an operation and reads again what it may have changed: everything of its project, and every list. When the
 * network fails, the user's next try with the same input carries the same key, so nothing is done twice.
 */
export function useWrite<Op extends Operation>(contract: Op) {
  const client = useQueryClient();
  const attempt = useRef<{ key: string; input: string } | undefined>(undefined);
  return useMutation<OutputOf<Op>, Error, RawInputOf<Op>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input);
      if (attempt.current?.input !== text) attempt.current = { key: actionKey(), input: text };
      try {
        const output = await call(contract, input, attempt.current.key);
        attempt.current = undefined;
        return output;
      } catch (error) {
        if (error instanceof RefusalError) attempt.current = undefined;
        throw error;
      }
    },
    onSuccess: (_output, input) =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => {
          const [name, asked] = queryKey;
          // Only what administrators add to the law changes what the law answers.
          if (contract.name.startsWith("lawbook.")) return name !== whoAmI.name;
          if (String(name).startsWith("law.") || name === whoAmI.name) return false;
          const [ours, theirs] = [projectOf(input), projectOf(asked)];
          return ours === undefined || theirs === undefined || ours === theirs;
        },
      }),
  });
}

function projectOf(input: unknown): unknown {
  return typeof input === "object" && input !== null && "projectId" in input ? input.projectId : undefined;
}
