/** National numbers: labour and social security services, public legal services. */
export const HOTLINES = { labour: "12333", legal: "12348" } as const;
