import { page, use } from "heddle";
import { Box, Button, Form, HStack, Heading, Input, Link, Text, VStack } from "heddle/components";
import Frame from "../blocks/Frame";
import { SignIn } from "../state/sign-in";

export default page({ title: "Sign in to Quill" }, () => {
  const signIn = use(SignIn);
  return (
    <Box className="min-h-dvh bg-panel">
      <Frame>
        <VStack className="gap-2">
          <Heading level={1} className="text-3xl font-semibold tracking-tight">
            Welcome back
          </Heading>
          <Text color="muted" className="wrap-anywhere">
            {signIn.address === "" ? "We send you a link to sign in." : `A link is on its way to ${signIn.address}`}
          </Text>
        </VStack>
        {signIn.address === "" ? (
          <Form onSubmit={signIn.send}>
            <Input
              label="Work email"
              type="email"
              size="lg"
              name="mail"
              required
              messages={{ required: "Enter your work email" }}
              autoComplete="email"
              autoFocus
            />
            <Button size="lg" type="submit">Send the link</Button>
          </Form>
        ) : (
          <Button variant="outline" color="neutral" size="lg" onClick={signIn.again}>
            Use another address
          </Button>
        )}
        <HStack justify="center" className="gap-1.5">
          <Text size="sm" color="muted">New to Quill?</Text>
          <Link href="/" className="text-sm font-medium">Create a workspace</Link>
        </HStack>
      </Frame>
    </Box>
  );
});
