import { createRootRoute } from "@tanstack/react-router";
import { PageFailure, PageMissing } from "./PageFailure.tsx";
import { Shell } from "./Shell.tsx";

export const root = createRootRoute({ component: Shell, notFoundComponent: PageMissing, errorComponent: PageFailure });
