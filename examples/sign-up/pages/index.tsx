import { page, use } from "heddle";
import {
  Avatar,
  Button,
  Center,
  CheckboxGroup,
  DescriptionList,
  Form,
  Grid,
  HStack,
  Heading,
  Icon,
  Input,
  RadioGroup,
  Select,
  Stepper,
  Text,
  ThemeToggle,
  VStack,
} from "heddle/components";
import { SignUp } from "../state/sign-up";

export default page({
  title: "Sign up",
  description: "An account in four steps, each checked before the next.",
}, () => {
  const signUp = use(SignUp);
  return (
    <Grid columns={1} className="min-h-dvh gap-0 bg-panel lg:grid-cols-[minmax(22rem,2fr)_3fr]">
      <VStack
        as="aside"
        className="justify-between gap-12 bg-[linear-gradient(160deg,color-mix(in_oklab,var(--accent-fill)_45%,black),var(--accent-fill))] dark:bg-[linear-gradient(160deg,color-mix(in_oklab,var(--accent-fill)_30%,black),color-mix(in_oklab,var(--accent-fill)_65%,black))] p-10 text-accent-ink max-lg:hidden xl:p-14"
      >
        <HStack className="gap-2">
          <Icon name="feather" size={22} />
          <Text className="text-base font-semibold">Quill</Text>
        </HStack>
        <VStack className="gap-8">
          <Text
            className="max-w-md text-4xl leading-[1.15] font-semibold tracking-tight text-balance"
          >
            Where a team writes things down, and finds them again
          </Text>
          <VStack as="ul" className="gap-4">
            <HStack align="start" as="li" className="gap-3">
              <Icon name="users" size={20} className="mt-0.5 shrink-0" />
              <Text>Write in one document at the same time</Text>
            </HStack>
            <HStack align="start" as="li" className="gap-3">
              <Icon name="search" size={20} className="mt-0.5 shrink-0" />
              <Text>One search over notes, plans and answers</Text>
            </HStack>
            <HStack align="start" as="li" className="gap-3">
              <Icon name="history" size={20} className="mt-0.5 shrink-0" />
              <Text>Every version kept, none ever lost</Text>
            </HStack>
          </VStack>
        </VStack>
        <VStack className="gap-4">
          <Text className="max-w-md text-pretty">
            “We stopped asking each other where things are. That alone was worth the move.”
          </Text>
          <HStack className="gap-3">
            <Avatar name="Ines Dubois" className="bg-white/15 text-white" />
            <VStack className="gap-0">
              <Text className="text-sm font-medium">Ines Dubois</Text>
              <Text size="sm">Head of operations, Atelier Lumen</Text>
            </VStack>
          </HStack>
        </VStack>
      </VStack>
      <VStack className="min-w-0 gap-0">
        <HStack as="header" className="w-full gap-2 px-4 py-4 sm:px-8">
          <HStack className="me-auto gap-2 lg:invisible">
            <Icon name="feather" size={22} className="text-accent" />
            <Text className="text-base font-semibold">Quill</Text>
          </HStack>
          <ThemeToggle className="border-transparent bg-transparent" />
        </HStack>
        <VStack
          align="center"
          as="main"
          className="w-full flex-1 px-4 pt-6 pb-16 sm:px-8 lg:pt-[14vh]"
        >
          <VStack className="w-full max-w-2xl gap-8">
            {signUp.isDone ? (
              <VStack className="items-center gap-5 py-12 text-center">
                <Center className="size-16 rounded-full bg-good-soft text-good">
                  <Icon name="party-popper" size={30} />
                </Center>
                <Heading level={1} className="text-2xl font-semibold tracking-tight">
                  Welcome, {signUp.account.name}
                </Heading>
                <Text color="muted" className="max-w-full text-balance wrap-anywhere sm:max-w-md">
                  {signUp.account.company} is set up. A link to get in is on its way
                  to {signUp.account.mail}.
                </Text>
                <Button variant="outline" color="neutral" onClick={signUp.again}>
                  Create another workspace
                </Button>
              </VStack>
            ) : (
              <>
                <VStack className="gap-2">
                  <Heading
                    level={1}
                    className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl"
                  >
                    Set up your workspace
                  </Heading>
                  <Text color="muted">
                    It takes two minutes, and you can change everything later.
                  </Text>
                </VStack>
                <Stepper
                  steps={["You", "Company", "Plan", "Check"]}
                  value={signUp.step}
                  ariaLabel="Steps of signing up"
                  onStep={signUp.goTo}
                />
                <VStack>
                  {signUp.step === 1 && (
                    <Form id="you" onSubmit={signUp.saveYou}>
                      <Input
                        value={signUp.account.name}
                        label="Your name"
                        name="name"
                        required
                        messages={{ required: "Enter your name" }}
                        maxLength={80}
                        autoComplete="name"
                        autoFocus
                      />
                      <Input
                        value={signUp.account.mail}
                        label="Work email"
                        description="We send your sign-in link there."
                        type="email"
                        name="mail"
                        required
                        messages={{ required: "Enter your work email" }}
                        autoComplete="email"
                      />
                      <Button size="lg" type="submit" className="mt-2">Continue</Button>
                      <Text size="sm" color="muted" className="text-center">
                        No card needed. Every plan is free for 30 days.
                      </Text>
                    </Form>
                  )}
                  {signUp.step === 2 && (
                    <Form id="company" onSubmit={signUp.saveCompany}>
                      <Input
                        value={signUp.account.company}
                        label="Company"
                        name="company"
                        required
                        maxLength={80}
                        autoComplete="organization"
                        autoFocus
                      />
                      <Select
                        value={signUp.account.team}
                        options={["Just me", "2 to 10", "11 to 50", "More than 50"]}
                        placeholder="Choose"
                        label="Team size"
                        name="team"
                        required
                      />
                      <CheckboxGroup
                        value={signUp.account.goals}
                        options={[
                          "Write together",
                          "Plan the week",
                          "Share knowledge",
                          "Answer customers",
                        ]}
                        label="What will you use Quill for?"
                        name="goals"
                      />
                      <HStack justify="between" className="pt-2">
                        <Button
                          icon="arrow-left"
                          variant="ghost"
                          color="neutral"
                          className="-ms-4"
                          onClick={signUp.back}
                        >
                          Back
                        </Button>
                        <Button type="submit">Continue</Button>
                      </HStack>
                    </Form>
                  )}
                  {signUp.step === 3 && (
                    <Form id="plan" onSubmit={signUp.savePlan}>
                      <RadioGroup
                        value={signUp.account.plan}
                        options={signUp.plans}
                        label="Your plan"
                        description="You pay nothing for the first 30 days."
                        name="plan"
                        required
                        className={"[&_label]:rounded-group [&_label]:border [&_label]:border-edge [&_label]:p-3.5 [&_label]:transition-colors [&_label]:hover:bg-field [&_label]:has-checked:border-accent [&_label]:has-checked:bg-accent-soft"}
                      />
                      <HStack justify="between" className="pt-2">
                        <Button
                          icon="arrow-left"
                          variant="ghost"
                          color="neutral"
                          className="-ms-4"
                          onClick={signUp.back}
                        >
                          Back
                        </Button>
                        <Button type="submit">Continue</Button>
                      </HStack>
                    </Form>
                  )}
                  {signUp.step === 4 && (
                    <VStack className="gap-5">
                      <Heading level={2} className="text-lg font-semibold">Is this right?</Heading>
                      <DescriptionList items={signUp.summary} />
                      <HStack
                        justify="between"
                        className="pt-2 max-sm:flex-col-reverse max-sm:items-stretch"
                      >
                        <Button
                          icon="arrow-left"
                          variant="ghost"
                          color="neutral"
                          className="-ms-4"
                          onClick={signUp.back}
                        >
                          Back
                        </Button>
                        <Button icon="check" onClick={signUp.finish}>Create workspace</Button>
                      </HStack>
                    </VStack>
                  )}
                </VStack>
              </>
            )}
          </VStack>
        </VStack>
      </VStack>
    </Grid>
  );
});
