import { Button, Stack, Text, Title } from '@mantine/core';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  useLocation,
} from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { SignedInAs, useMe, useSessionQuery } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import { SETTINGS_PARTS, type SettingsPart } from '../pages/settings/settings-parts.ts';
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx';
import { TodayPage } from '../pages/today/today-page.tsx';
import { WorklistPage } from '../pages/worklist/worklist-page.tsx';
import { Failed } from '../parts/states.tsx';
import { PageFailed } from './page-failed.tsx';
import { BEGIN, FIRST_PAGE_OF, PAGES_OF, PATHS, type Page, rolesWith } from './pages.ts';
import { Live, Shell } from './shell.tsx';

// Every page but those a desk begins with comes when it is first opened: those two are there sooner.
const AgendaPage = lazy(async () => ({
  default: (await import('../pages/agenda/agenda-page.tsx')).AgendaPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('../pages/audit/audit-page.tsx')).AuditPage }));
const CallsPage = lazy(async () => ({ default: (await import('../pages/calls/calls-page.tsx')).CallsPage }));
const ComplaintsPage = lazy(async () => ({
  default: (await import('../pages/complaints/complaints-page.tsx')).ComplaintsPage,
}));
const EmergencyPage = lazy(async () => ({
  default: (await import('../pages/emergency/emergency-page.tsx')).EmergencyPage,
}));
const FirstRunPage = lazy(async () => ({
  default: (await import('../pages/first-run/first-run-page.tsx')).FirstRunPage,
}));
const IntakePage = lazy(async () => ({
  default: (await import('../pages/intake/intake-page.tsx')).IntakePage,
}));
const InsightPage = lazy(async () => ({
  default: (await import('../pages/insight/insight-page.tsx')).InsightPage,
}));
const KnowledgePage = lazy(async () => ({
  default: (await import('../pages/knowledge/knowledge-page.tsx')).KnowledgePage,
}));
const MessagesPage = lazy(async () => ({
  default: (await import('../pages/messages/messages-page.tsx')).MessagesPage,
}));
const PatientsPage = lazy(async () => ({
  default: (await import('../pages/patients/patients-page.tsx')).PatientsPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('../pages/register/register-page.tsx')).RegisterPage,
}));
const RehearsalsPage = lazy(async () => ({
  default: (await import('../pages/rehearsals/rehearsals-page.tsx')).RehearsalsPage,
}));
const AlarmWall = lazy(async () => ({ default: (await import('./alarm-wall.tsx')).AlarmWall }));
const InvitationPage = lazy(async () => ({
  default: (await import('../pages/sign-in/invitation-page.tsx')).InvitationPage,
}));
const SetUpPage = lazy(async () => ({
  default: (await import('../pages/sign-in/set-up-page.tsx')).SetUpPage,
}));
const SecondStepPage = lazy(async () => ({
  default: (await import('../pages/sign-in/second-step-page.tsx')).SecondStepPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../pages/settings/settings-page.tsx')).SettingsPage,
}));
const TasksPage = lazy(async () => ({ default: (await import('../pages/tasks/tasks-page.tsx')).TasksPage }));

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const setUp = createRoute({ getParentRoute: () => root, path: '/inrichten', component: SetUp });
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: () => <Fetched>{<InvitationPage />}</Fetched>,
});
const wall = createRoute({ getParentRoute: () => root, path: '/alarm', component: Wall });
const inside = createRoute({ getParentRoute: () => root, id: 'in', component: Inside });

/** What stands open beside a list is in the address, so that back, reload and a shared link work. */
const withOpen = (search: Record<string, unknown>): { open?: string } =>
  typeof search['open'] === 'string' ? { open: search['open'] } : {};
const DAY = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
interface AgendaShown {
  day?: string;
  view?: 'day' | 'week' | 'list';
  /** One practitioner. */
  of?: string | undefined;
  open?: string | undefined;
}
const withDay = ({ day, view, of, open }: Record<string, unknown>): AgendaShown => ({
  ...(typeof day === 'string' && DAY.test(day) ? { day } : {}),
  ...(view === 'day' || view === 'week' || view === 'list' ? { view } : {}),
  ...(typeof of === 'string' && UUID.test(of) ? { of } : {}),
  ...(typeof open === 'string' && UUID.test(open) ? { open } : {}),
});

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: withOpen,
  component: First,
});
const begin = createRoute({ getParentRoute: () => inside, path: BEGIN, component: Begin });
const worklist = createRoute({
  getParentRoute: () => inside,
  path: '/werklijst',
  validateSearch: withOpen,
  component: () => <For page="worklist">{<WorklistPage />}</For>,
});
const complaints = createRoute({
  getParentRoute: () => inside,
  path: '/klachten',
  validateSearch: withOpen,
  component: () => <For page="complaints">{<ComplaintsPage />}</For>,
});
const calls = createRoute({
  getParentRoute: () => inside,
  path: '/gesprekken',
  validateSearch: withOpen,
  component: () => <For page="calls">{<CallsPage />}</For>,
});
const agenda = createRoute({
  getParentRoute: () => inside,
  path: '/agenda',
  validateSearch: withDay,
  component: () => <For page="agenda">{<AgendaPage />}</For>,
});
const tryOut = createRoute({
  getParentRoute: () => inside,
  path: '/proefbellen',
  validateSearch: withOpen,
  component: () => <For page="tryOut">{<RehearsalsPage />}</For>,
});

const patients = createRoute({
  getParentRoute: () => inside,
  path: '/patienten',
  validateSearch: withOpen,
  component: () => <For page="patients">{<PatientsPage />}</For>,
});
const messages = createRoute({
  getParentRoute: () => inside,
  path: '/berichten',
  component: () => <For page="messages">{<MessagesPage />}</For>,
});
const intake = createRoute({
  getParentRoute: () => inside,
  path: '/intake',
  validateSearch: withOpen,
  component: () => <For page="intake">{<IntakePage />}</For>,
});
const knowledge = createRoute({
  getParentRoute: () => inside,
  path: '/kennis',
  component: () => <For page="knowledge">{<KnowledgePage />}</For>,
});
const emergency = createRoute({
  getParentRoute: () => inside,
  path: '/spoed',
  validateSearch: withOpen,
  component: () => <For page="emergency">{<EmergencyPage />}</For>,
});
const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/taken',
  validateSearch: withOpen,
  component: () => <For page="tasks">{<TasksPage />}</For>,
});
const insight = createRoute({
  getParentRoute: () => inside,
  path: '/inzicht',
  component: () => <For page="insight">{<InsightPage />}</For>,
});
const register = createRoute({
  getParentRoute: () => inside,
  path: '/register',
  component: () => <For page="register">{<RegisterPage />}</For>,
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/inzagelog',
  validateSearch: withOpen,
  component: () => <For page="audit">{<AuditPage />}</For>,
});

const withPart = ({ part }: Record<string, unknown>): { part?: SettingsPart } => {
  const known = SETTINGS_PARTS.find((one) => one === part);
  return known === undefined ? {} : { part: known };
};
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/instellingen',
  validateSearch: withPart,
  component: () => <For page="settings">{<SettingsPage />}</For>,
});

const firstRun = createRoute({
  getParentRoute: () => inside,
  path: '/eerste-keer',
  validateSearch: ({ step }: Record<string, unknown>): { step?: string } =>
    typeof step === 'string' ? { step } : {},
  component: () => <For page="settings">{<FirstRunPage />}</For>,
});

export const router = createRouter({
  // A page that could not be fetched leaves the alarm bar and the menu standing.
  defaultErrorComponent: PageFailed,
  routeTree: root.addChildren([
    setUp,
    invitation,
    wall,
    inside.addChildren([
      today,
      begin,
      worklist,
      complaints,
      calls,
      agenda,
      tryOut,
      patients,
      messages,
      intake,
      knowledge,
      emergency,
      tasks,
      insight,
      register,
      audit,
      settings,
      firstRun,
    ]),
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function Inside() {
  return (
    <SignedIn>
      <Shell />
    </SignedIn>
  );
}

function Wall() {
  return (
    <SignedIn>
      <Live>
        <Fetched>
          <AlarmWall />
        </Fetched>
      </Live>
    </SignedIn>
  );
}

/** A page without the menu, that comes when it is first opened. */
function Fetched({ children }: { children: ReactNode }) {
  return <Suspense fallback={<main aria-busy="true" />}>{children}</Suspense>;
}

function SignedIn({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const isBare = useLocation({ select: ({ pathname, searchStr }) => pathname === '/' && searchStr === '' });
  // Who comes in without an address begins where their role does; who was sent somewhere goes there.
  const comesIn = useRef(false);
  if (session.data === null) comesIn.current = true;
  useEffect(() => {
    if (session.data && !session.data.needsSecondStep && !isBare) comesIn.current = false;
  });
  if (session.isError) {
    return (
      <main>
        <Failed error={session.error} again={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === undefined) return <main aria-busy="true" />;
  if (session.data === null) return <SignInPage />;
  if (session.data.needsSecondStep) {
    return (
      <SignedInAs me={session.data}>
        <Fetched>
          <SecondStepPage />
        </Fetched>
      </SignedInAs>
    );
  }
  return (
    <SignedInAs me={session.data}>
      {comesIn.current && isBare ? <Navigate to={BEGIN} replace /> : children}
    </SignedInAs>
  );
}

/** What the bare address shows: Vandaag, and to whom that is not meant for the page to begin with. */
function First() {
  return PAGES_OF[useMe().role].includes('today') ? <TodayPage /> : <Navigate to={BEGIN} replace />;
}

function Begin() {
  const first = FIRST_PAGE_OF[useMe().role];
  // A supplier comes for what does not work.
  if (first === 'settings') return <Navigate to={PATHS.settings} search={{ part: 'working' }} replace />;
  return <Navigate to={PATHS[first]} replace />;
}

/** A page that is not of this role says whose it is, also when its address was typed. */
function For({ page, children }: { page: Page; children: ReactNode }) {
  const words = useWords();
  const me = useMe();
  return PAGES_OF[me.role].includes(page) ? (
    <Suspense fallback={<div aria-busy="true" />}>{children}</Suspense>
  ) : (
    <>
      <Title order={1}>{words.menu[page]}</Title>
      <Text>{words.noRight(rolesWith(page).map((role) => words.roles[role] ?? role))}</Text>
    </>
  );
}

function SetUp() {
  const navigate = setUp.useNavigate();
  const session = useSessionQuery();
  if (session.data) return <Navigate to="/" />;
  return (
    <Fetched>
      <SetUpPage onDone={() => void navigate({ to: '/eerste-keer' })} />
    </Fetched>
  );
}

function NotFound() {
  const words = useWords();
  return (
    <main>
      <Stack p="lg" align="flex-start">
        <Title order={1}>{words.notFound}</Title>
        <Button component="a" href={BEGIN} variant="default">
          {words.toBegin}
        </Button>
      </Stack>
    </main>
  );
}
