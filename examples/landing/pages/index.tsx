import { page, use } from "heddle";
import {
  Accordion,
  AccordionItem,
  Avatar,
  Badge,
  Box,
  Button,
  Card,
  Center,
  Chart,
  Container,
  Form,
  Grid,
  HStack,
  Heading,
  Icon,
  Input,
  Link,
  Section,
  SegmentedControl,
  Switch,
  Text,
  VStack,
} from "heddle/components";
import Footer from "../blocks/Footer";
import Header from "../blocks/Header";
import { Forecast } from "../state/forecast";
import { Pricing } from "../state/pricing";
import { Invitation } from "../state/waiting-list";

export default page({
  title: "Meridian: know in June what December looks like",
  description: "Cash-flow forecasts for companies without a finance department.",
}, () => {
  const forecast = use(Forecast);
  const pricing = use(Pricing);
  const invitation = use(Invitation);
  return (
    <VStack className="gap-0 bg-panel">
      <Header />
      <Box as="main">
        <Section
          size="lg"
          className="overflow-hidden bg-[radial-gradient(60rem_30rem_at_70%_-10%,var(--accent-soft),transparent)]"
        >
          <Container width="xl">
            <Grid columns={1} className="items-center gap-12 lg:grid-cols-[1.05fr_1fr]">
              <VStack className="items-start gap-6">
                <Badge icon="sparkles" color="accent">New: scenarios side by side</Badge>
                <Heading
                  level={1}
                  className="text-4xl leading-[1.08] font-semibold tracking-tight text-balance sm:text-6xl"
                >
                  Know in June what December looks like
                </Heading>
                <Text size="lg" color="muted" className="max-w-xl text-pretty">
                  Meridian reads your bank accounts and invoices and shows the cash of the months
                  ahead, so that hiring, taxes and that new machine are decisions rather than
                  surprises.
                </Text>
                <HStack className="w-full gap-3 max-sm:flex-col max-sm:items-stretch">
                  <Link
                    href="#launch"
                    color="default"
                    className="justify-center rounded-control bg-accent-fill px-5 py-3 text-center text-[15px] font-semibold text-accent-ink no-underline transition hover:brightness-110"
                  >
                    Get early access
                  </Link>
                  <Link
                    href="#pricing"
                    color="default"
                    className="justify-center rounded-control border border-edge bg-panel px-5 py-3 text-center text-[15px] font-medium no-underline transition hover:bg-field"
                  >
                    See what it costs
                  </Link>
                </HStack>
                <HStack className="flex-wrap gap-x-5 gap-y-2">
                  <HStack className="gap-1.5">
                    <Icon name="circle-check" size={16} className="text-good" />
                    <Text size="sm" color="muted">No card needed</Text>
                  </HStack>
                  <HStack className="gap-1.5">
                    <Icon name="circle-check" size={16} className="text-good" />
                    <Text size="sm" color="muted">Reads, never pays</Text>
                  </HStack>
                  <HStack className="gap-1.5">
                    <Icon name="circle-check" size={16} className="text-good" />
                    <Text size="sm" color="muted">Hosted in Europe</Text>
                  </HStack>
                </HStack>
              </VStack>
              <Card padding="none" raised className="gap-0 overflow-hidden">
                <VStack className="gap-5 p-5 pb-3 sm:p-7 sm:pb-4">
                  <SegmentedControl
                    bind={forecast.chosen}
                    options={forecast.scenarios}
                    width="full"
                    ariaLabel="What if"
                  />
                  <HStack align="start" justify="between" className="flex-wrap gap-2">
                    <VStack className="gap-1.5">
                      <Text size="sm" color="muted">Cash at the end of December</Text>
                      <Text
                        id="december"
                        className="text-4xl leading-none font-semibold tracking-tight whitespace-nowrap tabular-nums"
                      >
                        {forecast.december}
                      </Text>
                    </VStack>
                    <Badge
                      icon={forecast.scenario.isGood ? "trending-up" : "triangle-alert"}
                      color={forecast.scenario.isGood ? "good" : "warn"}
                    >
                      {forecast.scenario.verdict}
                    </Badge>
                  </HStack>
                  <Chart
                    type="bar"
                    data={forecast.months}
                    x="month"
                    y={[
                      { key: "bank", label: "In the bank", color: "#8b94a3" },
                      { key: "expected", label: "Expected", color: "accent" },
                      { key: "reserve", label: "Reserve", color: "#ea8a0a", type: "line" },
                    ]}
                    height={200}
                    stacked
                    valueFormat="currency"
                    max={200000}
                    locale="en-US"
                    table="hidden"
                    ariaLabel="Cash at the end of each month"
                  />
                </VStack>
                <VStack as="ul" className="gap-0 divide-y divide-line border-t border-line">
                  {forecast.bookings.map((booking) => (
                    <HStack key={booking.text} as="li" className="gap-3 px-5 py-3 sm:px-7">
                      <Icon name={booking.icon} size={16} className="shrink-0 text-muted" />
                      <VStack className="min-w-0 flex-1 gap-0">
                        <Text className="truncate text-sm">{booking.text}</Text>
                        <Text size="sm" color="muted" className="sm:hidden">{booking.day}</Text>
                      </VStack>
                      <Text size="sm" color="muted" className="max-sm:hidden">{booking.day}</Text>
                      <Text
                        className={booking.isIn ? "w-20 text-end text-sm font-medium text-good tabular-nums" : "w-20 text-end text-sm font-medium tabular-nums"}
                      >
                        {booking.amount}
                      </Text>
                    </HStack>
                  ))}
                </VStack>
              </Card>
            </Grid>
          </Container>
        </Section>
        <Section id="features" className="scroll-mt-16 border-y border-line bg-ground">
          <Container width="xl" className="flex flex-col gap-10">
            <VStack className="items-center gap-3 text-center">
              <Heading
                level={2}
                className="max-w-xl text-3xl font-semibold tracking-tight text-balance"
              >
                Three questions that no spreadsheet answers in time
              </Heading>
              <Text size="lg" color="muted">
                Ask them any day; the answer is from this morning's accounts.
              </Text>
            </VStack>
            <Grid columns={1} className="gap-5 md:grid-cols-3">
              <Card padding="lg" className="max-lg:p-5">
                <Center className="size-11 rounded-group bg-accent-soft text-accent">
                  <Icon name="calendar-clock" size={22} />
                </Center>
                <Heading level={3}>Will it last?</Heading>
                <Text color="muted">
                  Every invoice, salary and tax on one line of time. The day on which it gets tight
                  is marked months before it comes.
                </Text>
              </Card>
              <Card padding="lg" className="max-lg:p-5">
                <Center className="size-11 rounded-group bg-accent-soft text-accent">
                  <Icon name="git-branch" size={22} />
                </Center>
                <Heading level={3}>What if they pay late?</Heading>
                <Text color="muted">
                  Copy the plan, move what you are unsure of, and lay both side by side. Nothing is
                  overwritten.
                </Text>
              </Card>
              <Card padding="lg" className="max-lg:p-5">
                <Center className="size-11 rounded-group bg-accent-soft text-accent">
                  <Icon name="users" size={22} />
                </Center>
                <Heading level={3}>Can we hire?</Heading>
                <Text color="muted">
                  Add a person with a salary and a first day, and see the month in which it starts
                  to hurt, or that it does not.
                </Text>
              </Card>
            </Grid>
          </Container>
        </Section>
        <Section className="border-b border-line bg-panel">
          <Container width="md">
            <VStack align="center" className="gap-6 text-center">
              <Text className="text-xl/8 font-medium tracking-tight text-balance sm:text-2xl/9">
                “In March it showed us that August would be tight. We moved one order by three
                weeks, and nobody noticed but us.”
              </Text>
              <HStack className="gap-3 text-start">
                <Avatar name="Jonas Lindqvist" />
                <VStack className="gap-0">
                  <Text className="text-sm font-semibold">Jonas Lindqvist</Text>
                  <Text size="sm" color="muted">Founder of Nordlys Energy, 34 people</Text>
                </VStack>
              </HStack>
            </VStack>
          </Container>
        </Section>
        <Section id="pricing" className="scroll-mt-16">
          <Container width="xl" className="flex flex-col gap-10">
            <VStack className="items-center gap-5 text-center">
              <Heading level={2} className="text-3xl font-semibold tracking-tight text-balance">
                Priced like a tool, not like a consultant
              </Heading>
              <Switch
                bind={pricing.yearly}
                label="Billed yearly: two months free"
                className="w-auto"
              />
            </VStack>
            <Grid columns={1} className="items-stretch gap-4 md:grid-cols-3 lg:gap-5">
              {pricing.plans.map((plan) => (
                <Card
                  key={plan.name}
                  padding="lg"
                  className={plan.isSuggested ? "gap-5 border-accent shadow-lg ring-1 ring-accent max-lg:p-5" : "gap-5 max-lg:p-5"}
                >
                  <HStack justify="between">
                    <Heading level={3}>{plan.name}</Heading>
                    {plan.isSuggested && <Badge color="accent">For most teams</Badge>}
                  </HStack>
                  <VStack className="gap-1">
                    <Text
                      className="text-5xl leading-none font-semibold tracking-tight tabular-nums"
                    >
                      {plan.amount}
                    </Text>
                    <Text size="sm" color="muted" className="md:max-lg:min-h-10">{plan.note}</Text>
                  </VStack>
                  <Text color="muted" className="md:max-lg:min-h-12">{plan.text}</Text>
                  <VStack as="ul" className="flex-1 gap-2.5">
                    {plan.features.map((feature) => (
                      <HStack key={feature} align="start" as="li" className="gap-2.5">
                        <Icon name="check" size={18} className="mt-0.5 shrink-0 text-good" />
                        <Text>{feature}</Text>
                      </HStack>
                    ))}
                  </VStack>
                  <Link
                    href="#launch"
                    color="default"
                    className={plan.isSuggested ? "justify-center rounded-control border border-accent-fill bg-accent-fill py-2.5 text-center font-semibold text-accent-ink no-underline transition hover:brightness-110" : "justify-center rounded-control border border-edge py-2.5 text-center font-medium no-underline transition hover:bg-field"}
                  >
                    Get early access
                  </Link>
                </Card>
              ))}
            </Grid>
          </Container>
        </Section>
        <Section id="questions" className="scroll-mt-16 border-y border-line bg-ground">
          <Container width="md" className="flex flex-col gap-8">
            <Heading
              level={2}
              className="text-center text-3xl font-semibold tracking-tight text-balance"
            >
              Questions
            </Heading>
            <Accordion>
              <AccordionItem label="Can Meridian move my money?" value="money">
                <Text color="muted">
                  No. It reads balances and bookings through your bank's read-only interface. There
                  is no button in it that could pay anything.
                </Text>
              </AccordionItem>
              <AccordionItem label="How exact is a forecast for next year?" value="exact">
                <Text color="muted">
                  As exact as what is known: contracts and salaries to the day, sales as a range.
                  Meridian always shows the range with the line.
                </Text>
              </AccordionItem>
              <AccordionItem label="What happens when I leave?" value="leave">
                <Text color="muted">
                  You take everything along as CSV and as a spreadsheet with formulas. Ninety days
                  later it is deleted here.
                </Text>
              </AccordionItem>
            </Accordion>
          </Container>
        </Section>
        <Section size="lg" id="launch" className="scroll-mt-16">
          <Container width="md">
            {invitation.address === "" ? (
              <VStack align="center" className="gap-6 text-center">
                <Center className="size-14 rounded-full bg-accent-soft text-accent">
                  <Icon name="send" size={26} />
                </Center>
                <Heading level={2} className="text-3xl font-semibold tracking-tight text-balance">
                  Get early access
                </Heading>
                <Text color="muted" className="max-w-md text-balance">
                  Fifty companies join each week. We send one email when it is your turn, and none
                  before.
                </Text>
                <Form className="w-full max-w-md" onSubmit={invitation.ask}>
                  <Input
                    placeholder="you@company.com"
                    label="Work email"
                    type="email"
                    size="lg"
                    name="mail"
                    required
                    messages={{ required: "Enter your work email" }}
                    autoComplete="email"
                    className="text-start"
                  />
                  <Button icon="arrow-right" size="lg" type="submit">Join the waiting list</Button>
                </Form>
              </VStack>
            ) : (
              <VStack align="center" className="gap-6 text-center">
                <Center className="size-14 rounded-full bg-good-soft text-good">
                  <Icon name="check" size={26} />
                </Center>
                <Heading level={2} className="text-3xl font-semibold tracking-tight text-balance">
                  {invitation.isKnown ? "You are on the list already" : "You are on the list"}
                </Heading>
                <VStack className="gap-1">
                  <Text color="muted" className="text-balance">
                    You are number {invitation.place}. We will write to this address when it is your
                    turn:
                  </Text>
                  <Text className="font-semibold wrap-anywhere">{invitation.address}</Text>
                </VStack>
                <Button variant="ghost" color="neutral" onClick={invitation.leave}>
                  Use another address
                </Button>
              </VStack>
            )}
          </Container>
        </Section>
      </Box>
      <Footer />
    </VStack>
  );
});
