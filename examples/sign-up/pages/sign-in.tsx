import { page, use } from "heddle";
import { Button, Form, Grid, HStack, Heading, Input, Link, Text, VStack } from "heddle/components";
import Frame from "../blocks/Frame";
import Showcase from "../blocks/Showcase";
import { SignIn } from "../state/sign-in";

export default page({ title: "Sign in to Quill" }, () => {
  const signIn = use(SignIn);
  return (
    <Grid columns={1} className="min-h-dvh gap-0 bg-panel lg:grid-cols-2">
      <Frame>
        <VStack className="gap-2">
          <Heading
            level={1}
            className="text-2xl font-semibold tracking-tight text-balance sm:text-3xl"
          >
            Welcome back
          </Heading>
          <Text color="muted" className="wrap-anywhere">
            {signIn.address === "" ? "We send you a link to sign in." : `A link is on its way to ${signIn.address}`}
          </Text>
        </VStack>
        {signIn.address === "" ? (
          <Form onSubmit={signIn.send}>
            <VStack className="pb-4">
              <Input
                label="Work email"
                type="email"
                name="mail"
                required
                messages={{ required: "Enter your work email" }}
                autoComplete="email"
                autoFocus
              />
            </VStack>
            <Button size="lg" type="submit">Send the link</Button>
          </Form>
        ) : (
          <Button variant="outline" color="neutral" size="lg" onClick={signIn.again}>
            Use another address
          </Button>
        )}
        <HStack justify="center" className="gap-1.5">
          <Text color="muted" className="text-sm">New to Quill?</Text>
          <Link href="/" className="text-sm font-medium">Create a workspace</Link>
        </HStack>
      </Frame>
      <Showcase />
    </Grid>
  );
});
