import { page, use } from "heddle";
import {
  Box,
  Button,
  Center,
  CheckboxGroup,
  Form,
  Grid,
  HStack,
  Heading,
  Icon,
  Input,
  Link,
  RadioGroup,
  Select,
  Stepper,
  Text,
  VStack,
} from "heddle/components";
import Frame from "../blocks/Frame";
import ReviewRow from "../blocks/ReviewRow";
import Showcase from "../blocks/Showcase";
import { SignUp } from "../state/sign-up";

export default page({
  title: "Create your Quill workspace",
  description: "An account in four steps, each checked before the next.",
}, () => {
  const signUp = use(SignUp);
  return (
    <Grid columns={1} className="min-h-dvh gap-0 bg-panel lg:grid-cols-2">
      <Frame>
        {signUp.isDone ? (
          <VStack className="gap-6 pt-6">
            <Center className="size-14 rounded-full bg-good-soft text-good">
              <Icon name="mail-check" size={26} />
            </Center>
            <VStack className="gap-2">
              <Heading
                level={1}
                className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl"
              >
                Check your email, {signUp.firstName}
              </Heading>
              <Box className="text-pretty text-muted">
                <Text as="span">
                  {signUp.account.company}{" is ready. Open the link that we sent to "}
                </Text>
                <Text as="strong" className="wrap-anywhere text-ink">{signUp.account.mail}</Text>
                <Text as="span">. It can take a minute to arrive.</Text>
              </Box>
            </VStack>
            <VStack className="gap-2">
              <Button variant="outline" color="neutral" size="lg" onClick={signUp.sendAgain}>
                Send the link again
              </Button>
              <Button variant="ghost" color="neutral" size="lg" onClick={signUp.changeAddress}>
                Use another address
              </Button>
            </VStack>
          </VStack>
        ) : (
          <>
            <VStack className="gap-2">
              <Heading
                level={1}
                className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl"
              >
                {signUp.current.title}
              </Heading>
              <Text color="muted" className="text-balance">{signUp.current.text}</Text>
            </VStack>
            <Stepper
              steps={signUp.steps}
              value={signUp.step}
              ariaLabel="Steps of signing up"
              onStep={signUp.goTo}
            />
            {signUp.step === 1 && (
              <Form id="you" onSubmit={signUp.saveYou}>
                <VStack className="gap-5 pb-4">
                  <Input
                    bind={signUp.account.name}
                    label="Your name"
                    name="name"
                    required
                    messages={{ required: "Enter your name" }}
                    maxLength={80}
                    autoComplete="name"
                    autoFocus
                  />
                  <Input
                    bind={signUp.account.mail}
                    label="Work email"
                    description="We send you a link to sign in. There is no password."
                    type="email"
                    name="mail"
                    required
                    messages={{ required: "Enter your work email" }}
                    autoComplete="email"
                    id="mail"
                  />
                </VStack>
                <Button size="lg" type="submit">Continue</Button>
                <HStack justify="center" className="gap-1.5">
                  <Text color="muted" className="text-sm">Already have an account?</Text>
                  <Link href="/sign-in" className="text-sm font-medium">Sign in</Link>
                </HStack>
              </Form>
            )}
            {signUp.step === 2 && (
              <Form id="company" onSubmit={signUp.saveCompany}>
                <VStack className="gap-5 pb-4">
                  <Input
                    bind={signUp.account.company}
                    label="Company"
                    name="company"
                    required
                    messages={{ required: "Enter your company's name" }}
                    maxLength={80}
                    autoComplete="organization"
                    autoFocus
                  />
                  <Select
                    bind={signUp.account.team}
                    options={signUp.teams}
                    placeholder="Choose"
                    label="Team size"
                    name="team"
                    required
                    messages={{ required: "Choose your team's size" }}
                  />
                  <CheckboxGroup
                    bind={signUp.account.goals}
                    options={signUp.goals}
                    variant="cards"
                    label="What will you use Quill for?"
                    direction="row"
                    name="goals"
                  />
                </VStack>
                <Button size="lg" type="submit">Continue</Button>
                <Button
                  icon="arrow-left"
                  variant="ghost"
                  color="neutral"
                  size="lg"
                  onClick={signUp.back}
                >
                  Back
                </Button>
              </Form>
            )}
            {signUp.step === 3 && (
              <Form id="plan" onSubmit={signUp.savePlan}>
                <VStack className="pb-4">
                  <RadioGroup
                    bind={signUp.account.plan}
                    options={signUp.plans}
                    variant="cards"
                    label="Your plan"
                    name="plan"
                    required
                  />
                </VStack>
                <Button size="lg" type="submit">Continue</Button>
                <Button
                  icon="arrow-left"
                  variant="ghost"
                  color="neutral"
                  size="lg"
                  onClick={signUp.back}
                >
                  Back
                </Button>
              </Form>
            )}
            {signUp.step === 4 && (
              <VStack className="gap-4">
                <VStack as="ul" className="gap-0 divide-y divide-line pb-4">
                  {signUp.summary.map((row) => (
                    <ReviewRow key={row.label} row={row} onEdit={() => signUp.goTo(row.step)} />
                  ))}
                </VStack>
                <Button size="lg" onClick={signUp.finish}>Create workspace</Button>
                <Button
                  icon="arrow-left"
                  variant="ghost"
                  color="neutral"
                  size="lg"
                  onClick={signUp.back}
                >
                  Back
                </Button>
                <Box className="text-center text-sm text-balance text-muted">
                  <Text as="span" className="text-sm">
                    {"By creating a workspace you accept our "}
                  </Text>
                  <Link href="/terms" className="text-sm font-medium">terms</Link>
                  <Text as="span" className="text-sm">{" and our "}</Text>
                  <Link href="/terms#privacy" className="text-sm font-medium">privacy policy</Link>
                  <Text as="span" className="text-sm">.</Text>
                </Box>
              </VStack>
            )}
          </>
        )}
      </Frame>
      <Showcase />
    </Grid>
  );
});
