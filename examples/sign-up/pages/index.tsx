import { page, use } from "heddle";
import {
  Button,
  Card,
  Center,
  CheckboxGroup,
  DescriptionList,
  Form,
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
    <VStack className="min-h-dvh gap-0 bg-[radial-gradient(50rem_26rem_at_50%_-8rem,var(--accent-soft),transparent)]">
      <HStack as="header" className="mx-auto w-full max-w-5xl gap-2 px-4 py-5 sm:px-6">
        <Icon name="feather" size={22} className="text-accent" />
        <Text className="me-auto text-base font-semibold">Quill</Text>
        <ThemeToggle />
      </HStack>
      <VStack align="center" as="main" className="w-full flex-1 px-4 pb-16 sm:pt-6">
        <VStack className="w-full max-w-2xl gap-6">
          {signUp.isDone ? (
            <Card padding="lg" raised className="items-center gap-5 py-12 text-center">
              <Center className="size-16 rounded-full bg-good-soft text-good">
                <Icon name="party-popper" size={30} />
              </Center>
              <Heading level={1} className="text-2xl font-semibold tracking-tight">
                {`Welcome, ${signUp.account.name}`}
              </Heading>
              <Text color="muted" className="max-w-md text-balance">
                {`${signUp.account.company} is set up. A link to get in is on its way to ${signUp.account.mail}.`}
              </Text>
              <Button variant="outline" color="neutral" onClick={signUp.again}>Sign up somebody else</Button>
            </Card>
          ) : (
            <>
              <VStack className="gap-2 text-center">
                <Heading level={1} className="text-3xl font-semibold tracking-tight text-balance">
                  Set up your workspace
                </Heading>
                <Text color="muted">Two minutes, and nothing that you cannot change later.</Text>
              </VStack>
              <Stepper
                steps={["You", "Company", "Plan", "Check"]}
                value={signUp.step}
                ariaLabel="Steps of signing up"
                onStep={signUp.goTo}
              />
              <Card padding="lg" raised>
                {signUp.step === 1 ? (
                  <Form id="you" onSubmit={signUp.saveYou}>
                    <Input
                      label="Your name"
                      name="name"
                      value={signUp.account.name}
                      required
                      maxLength={80}
                      autoComplete="name"
                      autoFocus
                      messages={{ required: "What shall we call you?" }}
                    />
                    <Input
                      label="Work email"
                      name="mail"
                      type="email"
                      value={signUp.account.mail}
                      required
                      autoComplete="email"
                      description="You get in with a link that we send there."
                      messages={{ required: "Where can we reach you?" }}
                    />
                    <HStack justify="end" className="pt-2">
                      <Button type="submit">Go on</Button>
                    </HStack>
                  </Form>
                ) : null}
                {signUp.step === 2 ? (
                  <Form id="company" onSubmit={signUp.saveCompany}>
                    <Input
                      label="Company"
                      name="company"
                      value={signUp.account.company}
                      required
                      maxLength={80}
                      autoComplete="organization"
                      autoFocus
                    />
                    <Select
                      label="How many are you?"
                      name="team"
                      value={signUp.account.team}
                      options={["Only me", "2 to 10", "11 to 50", "More than 50"]}
                      placeholder="Choose"
                      required
                    />
                    <CheckboxGroup
                      label="What do you want to do?"
                      name="goals"
                      value={signUp.account.goals}
                      options={["Write together", "Plan the week", "Keep what we know", "Answer customers"]}
                    />
                    <HStack justify="between" className="pt-2">
                      <Button variant="ghost" color="neutral" icon="arrow-left" onClick={signUp.back}>Back</Button>
                      <Button type="submit">Go on</Button>
                    </HStack>
                  </Form>
                ) : null}
                {signUp.step === 3 ? (
                  <Form id="plan" onSubmit={signUp.savePlan}>
                    <RadioGroup
                      label="Your plan"
                      name="plan"
                      value={signUp.account.plan}
                      options={signUp.plans}
                      description="Thirty days of any plan cost nothing."
                      required
                    />
                    <HStack justify="between" className="pt-2">
                      <Button variant="ghost" color="neutral" icon="arrow-left" onClick={signUp.back}>Back</Button>
                      <Button type="submit">Go on</Button>
                    </HStack>
                  </Form>
                ) : null}
                {signUp.step === 4 ? (
                  <VStack className="gap-5">
                    <Heading level={2} className="text-lg font-semibold">Is this right?</Heading>
                    <DescriptionList items={signUp.summary} />
                    <HStack justify="between" className="pt-2">
                      <Button variant="ghost" color="neutral" icon="arrow-left" onClick={signUp.back}>Back</Button>
                      <Button icon="check" onClick={signUp.finish}>Create workspace</Button>
                    </HStack>
                  </VStack>
                ) : null}
              </Card>
            </>
          )}
        </VStack>
      </VStack>
    </VStack>
  );
});
